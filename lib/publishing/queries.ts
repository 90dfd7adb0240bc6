import { ARTICLE_FACTS } from "@/lib/articles/model";
import { db } from "@/lib/platform/db";
import { isCounted, SUBMITTED } from "@/lib/verdicts/counted-verdicts";
import type { Prisma } from "@/prisma/generated/client";
import { changedAt, NEWEST_PLACE } from "./changed-words";
import { toHistoryEntry } from "./history-entry";
import type { HistoryEntry, PublicClaim, PublicVerdict } from "./model";
import {
  assessmentOf,
  CONSENSUS_COLUMNS,
  isPastQuorum,
  newsroomNames,
  toPublicConsensus,
} from "./public-consensus";
import { publicContacts } from "./public-contacts";
import { isSlug } from "./slug";

const CLAIM = {
  claimant: { omit: { id: true } },
  duplicateOf: { select: { slug: true, statement: true, lifecycle: true, hiddenAt: true } },
  appearances: {
    select: {
      exact: true,
      prefix: true,
      suffix: true,
      isFirst: true,
      anchorings: NEWEST_PLACE,
      snapshot: { select: { article: { select: ARTICLE_FACTS } } },
    },
    orderBy: [{ isFirst: "desc" }, { snapshot: { article: { datePublished: "asc" } } }, { start: "asc" }],
  },
  consensus: { select: CONSENSUS_COLUMNS },
  events: {
    where: { type: { in: ["claim.closed", "claim.merged"] } },
    select: { createdAt: true },
    orderBy: { id: "desc" },
    take: 1,
  },
} satisfies Prisma.ClaimInclude;

const VERDICT = {
  reviewer: { select: { handle: true, name: true } },
  newsroom: { select: { slug: true, name: true } },
  sources: {
    where: { hiddenAt: null },
    orderBy: { position: "asc" },
    omit: { id: true, verdictId: true, position: true, hiddenAt: true },
  },
  revisions: {
    where: { state: "SUBMITTED", revision: { gt: 1 }, note: { not: "" } },
    select: { revision: true, createdAt: true, note: true, waited: true },
    orderBy: { revision: "asc" },
  },
  signOffs: { where: { decision: "SIGNED_OFF" }, select: { revision: true } },
} satisfies Prisma.VerdictInclude;

/** What of its verdicts a claim's page shows before quorum. */
const NOTHING_YET: Judged = { verdicts: [], uncounted: 0, voided: 0, contacts: [] };

type Judged = Pick<PublicClaim, "verdicts" | "uncounted" | "voided" | "contacts">;
type ClaimRow = Prisma.ClaimGetPayload<{ include: typeof CLAIM }>;
type VerdictRow = Prisma.VerdictGetPayload<{ include: typeof VERDICT }>;

/** A claim as anybody may see it; null if there is none of that slug, a draft or a hidden one among them. */
export async function getPublicClaim(slug: string): Promise<PublicClaim | null> {
  if (!isSlug(slug)) return null;
  const row = await db().claim.findUnique({ where: { slug }, include: CLAIM });
  if (!row || row.lifecycle === "DRAFT" || row.hiddenAt) return null;
  const [names, verdicts, isDemo] = await Promise.all([
    newsroomNames([row.consensus]),
    isPastQuorum(assessmentOf(row.consensus)) ? publicVerdicts(row.id) : NOTHING_YET,
    hasDemonstrationVerdict(row.id),
  ]);
  return {
    ...statementOf(row, row.lifecycle),
    consensus: toPublicConsensus(row.consensus, names, row.createdAt),
    ...verdicts,
    isDemo,
  };
}

/** A claim's outcomes, newest first; null if there is no such claim, a draft or a hidden one among them. */
export async function getHistory(slug: string): Promise<HistoryEntry[] | null> {
  if (!isSlug(slug)) return null;
  const claim = await db().claim.findUnique({
    where: { slug },
    select: {
      lifecycle: true,
      hiddenAt: true,
      consensus: { select: CONSENSUS_COLUMNS },
      history: {
        include: { event: { select: { type: true } } },
        orderBy: [{ createdAt: "desc" }, { id: "desc" }],
      },
    },
  });
  if (!claim || claim.lifecycle === "DRAFT" || claim.hiddenAt) return null;
  const shown = isPastQuorum(assessmentOf(claim.consensus));
  return claim.history.map((row) => toHistoryEntry(row, shown));
}

function statementOf(row: ClaimRow, lifecycle: PublicClaim["lifecycle"]) {
  const { duplicateOf: other } = row;
  return {
    slug: row.slug,
    statement: row.statement,
    note: row.note,
    inLanguage: row.inLanguage,
    claimDate: row.claimDate,
    claimant: row.claimant,
    version: row.version,
    lifecycle,
    lifecycleNote: row.lifecycleNote,
    closedAt: lifecycle === "OPEN" ? null : (row.events[0]?.createdAt.toISOString() ?? null),
    duplicateOf:
      other && other.lifecycle !== "DRAFT" && !other.hiddenAt
        ? { slug: other.slug, statement: other.statement }
        : null,
    appearances: row.appearances.map(({ snapshot, anchorings, ...quote }) => ({
      ...quote,
      article: snapshot.article,
      changedAt: changedAt(anchorings),
    })),
    updatedAt: row.updatedAt.toISOString(),
  };
}

/**
 * The counted verdicts, by newsroom, independents last; how many were submitted beside them; and whom these newsrooms
 * have asked.
 */
async function publicVerdicts(claimId: string): Promise<Judged> {
  const rows = await db().verdict.findMany({
    where: { claimId, ...SUBMITTED },
    include: VERDICT,
    orderBy: [{ newsroom: { name: "asc" } }, { submittedAt: "asc" }, { id: "asc" }],
  });
  const voided = await db().verdict.count({ where: { claimId, ...SUBMITTED, voidedAt: { not: null } } });
  const counted = rows.filter((row) => isCounted(row, row.sources.length));
  const newsrooms = new Set(counted.flatMap((row) => row.newsroomId ?? []));
  return {
    verdicts: counted.map(toPublicVerdict),
    uncounted: rows.length - counted.length,
    voided,
    contacts: await publicContacts(claimId, [...newsrooms]),
  };
}

function toPublicVerdict(row: VerdictRow): PublicVerdict {
  if (row.rating === null) throw new Error("a submitted verdict has a rating");
  return {
    id: row.id,
    reviewer: row.reviewer,
    newsroom: row.newsroom,
    rating: row.rating,
    explanation: row.explanation,
    searchNote: row.searchNote,
    sources: row.sources,
    castBlind: row.castBlind,
    claimVersion: row.claimVersion,
    revision: row.revision,
    revisions: publicNotes(row),
    submittedAt: row.submittedAt.toISOString(),
    updatedAt: row.updatedAt.toISOString(),
  };
}

/** What changed, by revision. Of one that its newsroom never signed off nobody outside learns. */
function publicNotes({ revisions, signOffs }: VerdictRow): PublicVerdict["revisions"] {
  const signedOff = signOffs.map((one) => one.revision);
  return revisions.flatMap(({ revision, createdAt, note, waited }) =>
    note === null || (waited && !signedOff.includes(revision))
      ? []
      : [{ revision, at: createdAt.toISOString(), note }],
  );
}

async function hasDemonstrationVerdict(claimId: string): Promise<boolean> {
  const demo = { OR: [{ reviewer: { isDemo: true } }, { newsroom: { isDemo: true } }] };
  const where = { claimId, AND: [demo, { signOff: SUBMITTED.signOff }] };
  return (await db().verdict.findFirst({ where, select: { id: true } })) !== null;
}
