import { BEFORE_QUORUM } from "@/lib/claims/store-consensus";
import type { Db } from "@/lib/platform/db";
import { isCounted, SUBMITTED } from "@/lib/verdicts/counted-verdicts";
import { hiddenSources } from "@/lib/verdicts/hidden-sources";
import { type Case, WHO } from "./case-model";
import type { Subject } from "./subject";
import { columnsOf } from "./subject-columns";

/** A verdict, or one of its sources, as it stands now; null where there is none. */
export async function verdictCase(
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
