import { type Assessment, assess } from "@/lib/consensus";
import { db } from "@/lib/platform/db";
import { isCounted, type Standing } from "@/lib/record/model";
import { hiddenSources } from "@/lib/verdicts/hidden-sources";
import { INDEPENDENTS } from "@/lib/verdicts/model";
import type { Prisma } from "@/prisma/generated/client";
import type { PublicSource, PublicVerdict } from "./model";

/** The verdicts that counted at a moment, as they were worded then. */
export type PastVerdicts = {
  verdicts: PublicVerdict[];
  /** What stewards have taken from view since: whole texts of voided verdicts, and sources. */
  withheld: { texts: number; sources: number };
};

export const NO_VERDICTS: PastVerdicts = { verdicts: [], withheld: { texts: 0, sources: 0 } };

/** What the rule says of a record's verdicts, with newsrooms under their ids, as a stored assessment has them. */
export async function assessWithIds(standings: Standing[]): Promise<Assessment> {
  const slugs = [...new Set(standings.flatMap(({ newsroom }) => newsroom ?? []))];
  const rows = await db().newsroom.findMany({
    where: { slug: { in: slugs } },
    select: { id: true, slug: true },
  });
  const ids = new Map(rows.map(({ id, slug }) => [slug, id]));
  const forRule = ({ newsroom, rating }: Standing) => ({
    newsroom: newsroom === null ? INDEPENDENTS : (ids.get(newsroom) ?? newsroom),
    rating,
  });
  return assess(standings.filter(isCounted).map(forRule), standings.map(forRule));
}

const VERDICT = {
  id: true,
  submittedAt: true,
  voidedAt: true,
  reviewer: { select: { handle: true, name: true } },
  decisions: { where: { sourceUrl: { not: null } }, select: { id: true }, take: 1 },
} satisfies Prisma.VerdictSelect;

const REVISION = {
  verdictId: true,
  revision: true,
  rating: true,
  explanation: true,
  searchNote: true,
  castBlind: true,
  sources: true,
  createdAt: true,
  newsroom: { select: { slug: true, name: true } },
} satisfies Prisma.VerdictRevisionSelect;

type VerdictRow = Prisma.VerdictGetPayload<{ select: typeof VERDICT }>;
type RevisionRow = Prisma.VerdictRevisionGetPayload<{ select: typeof REVISION }>;

/**
 * The texts of the verdicts that counted, in the revisions of then. What a steward has hidden or voided since stays
 * out of view: only who, for whom and the rating remain, which the record says anyway.
 */
export async function verdictsThen(standings: Standing[]): Promise<PastVerdicts> {
  const counted = standings.filter(isCounted);
  const [verdicts, revisions] = await Promise.all([
    db().verdict.findMany({ where: { id: { in: counted.map(({ verdict }) => verdict) } }, select: VERDICT }),
    db().verdictRevision.findMany({
      where: { OR: counted.map(({ verdict, revision }) => ({ verdictId: verdict, revision })) },
      select: REVISION,
      orderBy: [{ newsroom: { name: "asc" } }, { createdAt: "asc" }, { id: "asc" }],
    }),
  ]);
  const byId = new Map(verdicts.map((one) => [one.id, one]));
  const withheld = { ...NO_VERDICTS.withheld };
  const shown: PublicVerdict[] = [];
  for (const revision of revisions) {
    const verdict = byId.get(revision.verdictId);
    if (!verdict) continue;
    const hidden = verdict.decisions.length > 0 ? await hiddenSources(db(), verdict.id) : new Map();
    const sources = (revision.sources as PublicSource[]).filter(({ url }) => !hidden.has(url));
    withheld.texts += verdict.voidedAt ? 1 : 0;
    withheld.sources += (revision.sources as PublicSource[]).length - sources.length;
    shown.push(publicVerdict(verdict, { ...revision, sources }));
  }
  return { verdicts: shown, withheld };
}

function publicVerdict(
  { id, reviewer, submittedAt, voidedAt }: VerdictRow,
  {
    rating,
    createdAt,
    explanation,
    searchNote,
    sources,
    ...row
  }: Omit<RevisionRow, "sources"> & { sources: PublicSource[] },
): PublicVerdict {
  if (rating === null) throw new Error("a counted verdict has a rating");
  const text = voidedAt
    ? { explanation: "", searchNote: "", sources: [] }
    : { explanation, searchNote, sources };
  const { newsroom, castBlind, revision } = row;
  const dates = { submittedAt: submittedAt.toISOString(), updatedAt: createdAt.toISOString() };
  return {
    id,
    reviewer,
    newsroom,
    rating,
    castBlind,
    revision,
    revisions: [],
    claimVersion: null,
    ...text,
    ...dates,
  };
}
