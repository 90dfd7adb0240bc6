import { STATEMENTS, statementAt } from "@/lib/claims/claim-version";
import { SHOWN } from "@/lib/claims/listed";
import { firmnessOf } from "@/lib/claims/outcome-words";
import { BEFORE_QUORUM } from "@/lib/claims/store-consensus";
import { CHOSEN_KINDS } from "@/lib/corrections/model";
import { db } from "@/lib/platform/db";
import type { CorrectionKind, Prisma } from "@/prisma/generated/client";

/** A correction as anybody may see it. */
export type PublicCorrection = {
  id: string;
  at: string;
  kind: CorrectionKind;
  was: string;
  now: string;
  /** Why; "" where the rule changed the rating by itself. */
  note: string;
  /** Who published it; null where it follows from the verdicts. A steward is not named. */
  by: { name: string | null; newsroom: { slug: string; name: string } | null } | null;
  /** The claim, as it was worded from then on. */
  claim: { slug: string; statement: string; inLanguage: string };
  /** The version of the claim's wording that it made; null where it made none. */
  claimVersion: number | null;
};

/** What of a stored correction `published` needs. */
export const ROW = {
  claim: {
    select: { ...STATEMENTS, slug: true, inLanguage: true, consensus: { select: { status: true } } },
  },
  author: { select: { name: true, isSteward: true } },
  newsroom: { select: { slug: true, name: true } },
} satisfies Prisma.CorrectionInclude;

type Row = Prisma.CorrectionGetPayload<{ include: typeof ROW }>;

/** Corrections of verdicts: of them nothing is told while their claim is below quorum, where reviewers judge blind. */
const OF_VERDICT = {
  kind: { in: [...CHOSEN_KINDS] },
  claimVersion: null,
} satisfies Prisma.CorrectionWhereInput;
/** The corrections that anybody may see. */
export const VISIBLE = {
  claim: SHOWN,
  NOT: { ...OF_VERDICT, claim: { consensus: { status: { in: [...BEFORE_QUORUM] } } } },
} satisfies Prisma.CorrectionWhereInput;

/** Stored corrections as anybody may see them, without those of verdicts that a steward has voided since: what a voided verdict said is not shown. */
export async function published(rows: Row[]): Promise<PublicCorrection[]> {
  const ofVerdicts = rows.flatMap((row) =>
    isOfVerdict(row) ? [{ claimId: row.claimId, reviewerId: row.authorId }] : [],
  );
  const voided = await db().verdict.findMany({
    where: { voidedAt: { not: null }, OR: ofVerdicts },
    select: { claimId: true, reviewerId: true },
  });
  const isVoided = (row: Row) =>
    isOfVerdict(row) && voided.some((one) => one.claimId === row.claimId && one.reviewerId === row.authorId);
  return rows.filter((row) => !isVoided(row)).map(toPublicCorrection);
}

/** Verdicts have one author a claim, by which their corrections are found again. */
function isOfVerdict(row: Row): row is Row & { authorId: string } {
  return row.claimVersion === null && CHOSEN_KINDS.some((kind) => kind === row.kind) && row.authorId !== null;
}

function toPublicCorrection(row: Row): PublicCorrection {
  const { id, kind, note, claimVersion, newsroom, author, createdAt } = row;
  const { consensus, slug, inLanguage } = row.claim;
  const claim = { slug, inLanguage, statement: statementAt(row.claim, createdAt) };
  // Below quorum again, earlier outcomes say no more than how firm they were, as in the history.
  const blind = !consensus || BEFORE_QUORUM.includes(consensus.status);
  const follows = kind === "RATING_CHANGE" || kind === "VOID";
  const said = (words: string) => (blind && follows ? firmnessOf(words) : words);
  const by = author && { name: newsroom || !author.isSteward ? author.name : null, newsroom };
  const texts = { was: said(row.was), now: said(row.now), note };
  return { id, at: createdAt.toISOString(), kind, ...texts, by, claim, claimVersion };
}
