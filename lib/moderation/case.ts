import type { Db } from "@/lib/platform/db";
import { type Case, WHO } from "./case-model";
import type { Subject } from "./subject";
import { columnsOf } from "./subject-columns";
import { verdictCase } from "./verdict-case";

/** A subject as it stands now; null where there is none. */
export function loadCase(db: Db, subject: Subject): Promise<Case | null> {
  switch (subject.kind) {
    case "claim":
      return claimCase(db, subject);
    case "verdict":
    case "source":
      return verdictCase(db, subject);
    case "comment":
      return commentCase(db, subject);
    case "person":
      return personCase(db, subject);
  }
}

async function claimCase(db: Db, subject: Extract<Subject, { kind: "claim" }>): Promise<Case | null> {
  const claim = await db.claim.findUnique({
    where: { slug: subject.slug, lifecycle: { not: "DRAFT" } },
    include: {
      claimant: { select: { name: true } },
      events: { where: { type: "claim.opened" }, select: { actor: WHO }, take: 1 },
      verdicts: { where: { state: "SUBMITTED" }, select: { reviewerId: true } },
      appearances: { where: { isFirst: true }, select: { exact: true } },
    },
  });
  if (!claim) return null;
  const { id, slug, statement, claimant, hiddenAt, events, verdicts, appearances } = claim;
  const by = events[0]?.actor ?? null;
  const facts: [string, string][] = [["Said by", claimant?.name ?? "not known"]];
  for (const { exact } of appearances) facts.push(["First found as", exact]);
  return {
    subject,
    columns: { ...columnsOf(subject, id), userId: null },
    claim: { id, slug, statement },
    newsroomId: null,
    owner: by?.id ?? null,
    touched: verdicts.map((one) => one.reviewerId),
    takenAt: hiddenAt,
    revision: claim.version,
    isPublic: hiddenAt === null,
    content: { by, newsroom: null, text: statement, facts },
  };
}

async function commentCase(db: Db, subject: Extract<Subject, { kind: "comment" }>): Promise<Case | null> {
  const comment = await db.comment.findUnique({
    where: { id: subject.commentId },
    include: { author: WHO, thread: { include: { claim: true, newsroom: { select: { name: true } } } } },
  });
  if (!comment) return null;
  const { thread, author, text, hiddenAt, revision } = comment;
  const { id, slug, statement } = thread.claim;
  return {
    subject,
    columns: { ...columnsOf(subject, null), userId: null },
    claim: { id, slug, statement },
    newsroomId: thread.newsroomId,
    owner: author.id,
    touched: [],
    takenAt: hiddenAt,
    revision,
    isPublic: false,
    content: { by: author, newsroom: thread.newsroom.name, text },
  };
}

async function personCase(db: Db, subject: Extract<Subject, { kind: "person" }>): Promise<Case | null> {
  const person = await db.user.findUnique({
    where: { id: subject.userId },
    include: {
      memberships: { select: { newsroom: { select: { name: true } } } },
      verdicts: { where: { state: "SUBMITTED" }, select: { voidedAt: true } },
    },
  });
  if (!person) return null;
  const { id, name, handle, createdAt, memberships, verdicts, suspendedAt } = person;
  const voided = verdicts.filter((one) => one.voidedAt).length;
  return {
    subject,
    columns: { ...columnsOf(subject, null), userId: id },
    claim: null,
    newsroomId: null,
    owner: id,
    touched: [],
    takenAt: suspendedAt,
    revision: 1,
    isPublic: false,
    content: {
      by: { id, name, handle },
      newsroom: null,
      text: name,
      facts: [
        ["Here since", createdAt.toLocaleDateString("en-GB", { dateStyle: "long", timeZone: "UTC" })],
        ["Newsrooms", memberships.map((one) => one.newsroom.name).join(", ") || "none"],
        ["Verdicts", `${verdicts.length}${voided ? `, ${voided} of them voided` : ""}`],
      ],
    },
  };
}
