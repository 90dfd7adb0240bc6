import { z } from "zod";
import { SHOWN } from "@/lib/claims/listed";
import { firmnessOf } from "@/lib/claims/outcome-words";
import { BEFORE_QUORUM } from "@/lib/claims/store-consensus";
import { CHOSEN_KINDS } from "@/lib/corrections/model";
import { db } from "@/lib/platform/db";
import type { CorrectionKind, Prisma } from "@/prisma/generated/client";
import { isSlug } from "./slug";

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
  claim: { slug: string; statement: string; inLanguage: string };
  /** The version of the claim's wording that it made; null where it made none. */
  claimVersion: number | null;
};

export type CorrectionsPage = { corrections: PublicCorrection[]; next: string | null };

const ROW = {
  claim: {
    select: { slug: true, statement: true, inLanguage: true, consensus: { select: { status: true } } },
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
const VISIBLE = {
  claim: SHOWN,
  NOT: { ...OF_VERDICT, claim: { consensus: { status: { in: [...BEFORE_QUORUM] } } } },
} satisfies Prisma.CorrectionWhereInput;

const PAGE = 50;

/**
 * What was corrected, the latest first.
 * @param before the id of the last correction of the page before; null for the first page
 * @returns null where there is no correction of that id
 */
export async function getCorrections(
  { kind, before }: { kind: CorrectionKind | null; before: string | null },
  limit = PAGE,
): Promise<CorrectionsPage | null> {
  if (before !== null && !(await isCorrection(before))) return null;
  const rows = await db().correction.findMany({
    where: { ...VISIBLE, ...(kind && { kind }), ...(before && { id: { lt: before } }) },
    include: ROW,
    orderBy: { id: "desc" },
    take: limit + 1,
  });
  const shown = rows.slice(0, limit);
  const next = rows.length > limit ? (shown.at(-1)?.id ?? null) : null;
  return { corrections: await published(shown), next };
}

/** One correction, if anybody may see it. */
export async function getCorrection(id: string): Promise<PublicCorrection | null> {
  const rows = await db().correction.findMany({ where: { ...VISIBLE, id }, include: ROW });
  return (await published(rows))[0] ?? null;
}

/** A wording that a claim had, and until when. */
export type FormerWording = {
  version: number;
  statement: string;
  note: string | null;
  claimant: string | null;
  claimDate: string | null;
  from: string;
  until: string;
};

/** What was corrected about a claim, and the wordings it had, all newest first. */
export type ClaimCorrections = {
  corrections: PublicCorrection[];
  /** Whether the latest is a few weeks old at most: then the page says so at its top. */
  recent: boolean;
  former: FormerWording[];
};

const RECENT = 30 * 24 * 60 * 60 * 1000;

/** A claim's corrections and former wordings; empty where there is no such claim. */
export async function getClaimCorrections(slug: string, now = new Date()): Promise<ClaimCorrections> {
  if (!isSlug(slug)) return { corrections: [], recent: false, former: [] };
  const [rows, versions] = await Promise.all([
    db().correction.findMany({
      where: { AND: [VISIBLE, { claim: { slug } }] },
      include: ROW,
      orderBy: { id: "desc" },
    }),
    db().claimVersion.findMany({
      where: { claim: { slug, ...SHOWN } },
      include: { claimant: { select: { name: true } } },
      orderBy: { version: "desc" },
    }),
  ]);
  const corrections = await published(rows);
  const latest = corrections[0] ? Date.parse(corrections[0].at) : 0;
  const former = versions
    .slice(1)
    .map(({ version, statement, note, claimant, claimDate, createdAt }, index) => ({
      ...{ version, statement, note, claimDate },
      claimant: claimant?.name ?? null,
      from: createdAt.toISOString(),
      until: (versions[index]?.createdAt ?? createdAt).toISOString(),
    }));
  return { corrections, recent: now.getTime() - latest < RECENT, former };
}

async function isCorrection(id: string): Promise<boolean> {
  return z.uuid().safeParse(id).success && (await db().correction.count({ where: { id } })) > 0;
}

/** Without those of verdicts that a steward has voided since: what a voided verdict said is not shown. */
async function published(rows: Row[]): Promise<PublicCorrection[]> {
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
  const { consensus, ...claim } = row.claim;
  // Below quorum again, earlier outcomes say no more than how firm they were, as in the history.
  const blind = !consensus || BEFORE_QUORUM.includes(consensus.status);
  const follows = kind === "RATING_CHANGE" || kind === "VOID";
  const said = (words: string) => (blind && follows ? firmnessOf(words) : words);
  const by = author && { name: newsroom || !author.isSteward ? author.name : null, newsroom };
  const texts = { was: said(row.was), now: said(row.now), note };
  return { id, at: createdAt.toISOString(), kind, ...texts, by, claim, claimVersion };
}
