import { decide } from "@/lib/moderation/decide";
import { readCase } from "@/lib/moderation/queue";
import type { Subject } from "@/lib/moderation/subject";
import { db } from "@/lib/platform/db";
import { castVerdict } from "@/lib/verdicts/cast-verdict";
import { createClaim, createNewsroom, createPerson, type Person, verdict } from "./scenario";

/** A claim past quorum, on which two newsrooms have spoken with two voices each, and a steward. */
export async function createScene() {
  const [ours, theirs, steward, reader] = await Promise.all([
    createNewsroom(["REVIEWER", "EDITOR"]),
    createNewsroom(["REVIEWER", "EDITOR"]),
    createPerson({ isSteward: true }),
    createPerson(),
  ]);
  const claim = await createClaim();
  const authors = [...ours.members.slice(0, 2), ...theirs.members.slice(0, 2)] as [
    Person,
    Person,
    Person,
    Person,
  ];
  for (const author of authors) await castVerdict(author, { slug: claim.slug, seen: 0, verdict: verdict() });
  const [author, colleague, other, another] = authors;
  const { id: verdictId } = await verdictOf(author, claim.id);
  return { ...claim, newsroom: ours, author, colleague, other, another, verdictId, steward, reader };
}

export type Scene = Awaited<ReturnType<typeof createScene>>;

/** Somebody's verdict on a claim, as it is stored. */
export function verdictOf(person: Person, claimId: string) {
  const key = { claimId_reviewerId: { claimId, reviewerId: person.id } };
  return db().verdict.findUniqueOrThrow({ where: key, include: { sources: true } });
}

/** A comment of a newsroom's member on a claim. @returns its id */
export async function createComment(newsroomId: string, claimId: string, author: Person, text = "A remark.") {
  const thread = await db().thread.create({ data: { newsroomId, claimId, openedById: author.id } });
  const { id } = await db().comment.create({ data: { threadId: thread.id, authorId: author.id, text } });
  return id;
}

/** Decides as somebody who has just looked at the case. */
export async function decideNow(steward: Person, subject: Subject, action: string, change = {}) {
  return decide(steward, subject, { ...(await looked(steward, subject)), action, ...change });
}

/** What the decision form carries when somebody has looked at the case. */
export async function looked(steward: Person, subject: Subject) {
  const open = await readCase(steward, subject);
  return { action: "", reason: "OTHER", note: "Looked at closely.", seen: open?.seen ?? "" };
}

/** A claim's stored outcome, its history and its events. */
export function stateOf(slug: string) {
  return db().claim.findUniqueOrThrow({
    where: { slug },
    include: {
      consensus: true,
      history: { orderBy: { createdAt: "asc" }, include: { event: true } },
      events: { orderBy: { id: "asc" } },
    },
  });
}
