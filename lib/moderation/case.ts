import { BEFORE_QUORUM } from "@/lib/claims/store-consensus";
import type { Db } from "@/lib/platform/db";
import { isCounted, SUBMITTED } from "@/lib/verdicts/counted-verdicts";
import { hiddenSources } from "@/lib/verdicts/hidden-sources";
import type { RatingName } from "@/lib/verdicts/model";
import type { Subject } from "./model";
import { columnsOf, type SubjectColumns } from "./subject-columns";

/** Somebody, as stewards see them. */
export type Who = { id: string; name: string; handle: string };

/** What a subject says, for whoever reports it or decides on it. */
export type Content = {
  /** Whose it is; null for a claim of the set-up data. */
  by: Who | null;
  /** For which newsroom a verdict speaks, or in which one a comment stands. */
  newsroom: string | null;
  text: string;
  /** Of a source. */
  address?: string;
  rating?: RatingName | null;
  searchNote?: string;
  sources?: { url: string; title: string }[];
  /** Lines of context, each a label and what it says. */
  facts?: [string, string][];
};

/** A subject as it stands. */
export type Case = {
  subject: Subject;
  columns: SubjectColumns & { userId: string | null };
  claim: { id: string; slug: string; statement: string } | null;
  newsroomId: string | null;
  /** Whose thing it is: they do not decide on it, and are told. */
  owner: string | null;
  /** Who else is told. */
  touched: string[];
  /** Since when it is hidden, voided or suspended. */
  takenAt: Date | null;
  revision: number;
  /** Whether anybody may see it as it stands. */
  isPublic: boolean;
  content: Content;
};

const WHO = { select: { id: true, name: true, handle: true } } as const;

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

async function verdictCase(
  db: Db,
  subject: Extract<Subject, { kind: "verdict" | "source" }>,
): Promise<Case | null> {
  const verdict = await readVerdict(db, subject.verdictId);
  if (!verdict) return null;
  const { claim, reviewer, newsroom, sources, rating } = verdict;
  const hidden = await hiddenSources(db, subject.verdictId);
  const visible = sources.filter(({ url }) => !hidden.has(url));
  const published = await isPublished(db, verdict, visible.length);
  const common = {
    subject,
    columns: { ...columnsOf(subject, null), userId: null },
    claim: { id: claim.id, slug: claim.slug, statement: claim.statement },
    newsroomId: verdict.newsroomId,
    owner: reviewer.id,
    touched: [],
    revision: verdict.revision,
  };
  const who = { by: reviewer, newsroom: newsroom?.name ?? null };
  if (subject.kind === "verdict") {
    const { explanation: text, searchNote } = verdict;
    const content = { ...who, text, searchNote, rating, sources };
    return { ...common, takenAt: verdict.voidedAt, isPublic: published, content };
  }
  const source = sources.find(({ url }) => url === subject.url);
  const takenAt = hidden.get(subject.url) ?? null;
  if (!source && !takenAt && !(await wasCited(db, subject))) return null;
  const facts: [string, string][] = source
    ? [
        ["Published by", source.publisher],
        ["Quoted as", source.quote],
        ["Noted", source.note],
      ]
    : [["Now", "The verdict no longer cites it."]];
  const content = {
    ...who,
    text: source?.title ?? subject.url,
    address: subject.url,
    rating,
    facts: facts.filter(([, said]) => said),
  };
  return { ...common, takenAt, isPublic: published && !takenAt && source !== undefined, content };
}

function readVerdict(db: Db, id: string) {
  return db.verdict.findUnique({
    where: { id },
    include: {
      claim: { include: { consensus: { select: { status: true } } } },
      reviewer: WHO,
      newsroom: { select: { name: true } },
      sources: { orderBy: { position: "asc" } },
    },
  });
}

type VerdictRow = NonNullable<Awaited<ReturnType<typeof readVerdict>>>;

/** Whether a verdict stands on its claim's public page. */
async function isPublished(db: Db, verdict: VerdictRow, visibleSources: number): Promise<boolean> {
  const { claim } = verdict;
  const status = claim.consensus?.status;
  if (claim.hiddenAt || claim.lifecycle === "DRAFT" || !status || BEFORE_QUORUM.includes(status))
    return false;
  const submitted = await db.verdict.count({ where: { id: verdict.id, ...SUBMITTED } });
  return submitted > 0 && isCounted(verdict, visibleSources);
}

/** Whether a source was reported while the verdict still cited it. */
async function wasCited(db: Db, { verdictId, url }: { verdictId: string; url: string }): Promise<boolean> {
  return (await db.flag.count({ where: { verdictId, sourceUrl: url } })) > 0;
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
