import { db } from "@/lib/platform/db";
import { entriesOf, standingsAfter } from "@/lib/record/append";
import type { Standing } from "@/lib/record/model";
import { toHistoryEntry } from "./history-entry";
import type { PublicClaim, PublicConsensus } from "./model";
import {
  assessmentOf,
  CONSENSUS_COLUMNS,
  isPastQuorum,
  newsroomNames,
  toPublicConsensus,
} from "./public-consensus";
import { getPublicClaim } from "./queries";
import { isSlug } from "./slug";
import { assessWithIds, NO_VERDICTS, type PastVerdicts, verdictsThen } from "./verdicts-then";
import { WORDINGS, wordingAt } from "./wording";

/** A claim as it stood at a moment, beside what it is now. */
export type ClaimMoment = Pick<PastVerdicts, "withheld"> & {
  at: string;
  /** The claim with the wording, outcome and verdicts of then; without what has no past, such as appearances. */
  claim: PublicClaim;
  now: Pick<PublicConsensus, "status" | "tier" | "reason" | "label">;
  /** When the outcome changed next; null where it has not. */
  until: string | null;
  /** Whether it was worded in another way. */
  otherWording: boolean;
  /** Whether the record reaches back as far; where it does not, the single verdicts are not known. */
  recorded: boolean;
};

const PAST = {
  id: true,
  versions: WORDINGS,
  consensus: { select: CONSENSUS_COLUMNS },
  history: {
    select: { createdAt: true, assessment: true, event: { select: { type: true } } },
    orderBy: [{ createdAt: "asc" as const }, { id: "asc" as const }],
  },
};

/**
 * A claim as it stood at a moment. Of a moment before quorum, and of any while the claim is before quorum now, it says
 * no more than the history does: the status.
 * @returns null if there is no such claim for the public, and for moments before it was opened
 */
export async function getMoment(slug: string, at: Date): Promise<ClaimMoment | null> {
  if (!isSlug(slug)) return null;
  const past = db().claim.findUnique({ where: { slug }, select: PAST });
  const [current, row] = await Promise.all([getPublicClaim(slug), past]);
  if (!current || !row) return null;
  const outcome = row.history.findLast(({ createdAt }) => createdAt <= at);
  const standings = await standingsAt(row.id, at);
  if (!outcome && !standings) return null;
  const since = outcome?.createdAt ?? at;
  const assessment = standings
    ? await assessWithIds(standings)
    : assessmentOf(stored(outcome?.assessment, since));
  const shown = isPastQuorum(assessmentOf(row.consensus)) && isPastQuorum(assessment);
  const [{ verdicts, withheld }, consensus] = await Promise.all([
    shown && standings ? verdictsThen(standings) : NO_VERDICTS,
    shown ? openOutcome(stored(assessment, since)) : sealedOutcome(assessment, since),
  ]);
  const { wording, other } = wordingAt(row.versions, at, current);
  return {
    at: at.toISOString(),
    claim: {
      ...current,
      ...NOTHING_PAST,
      ...wording,
      ...lifecycleAt(current, at),
      consensus,
      verdicts,
    },
    now: current.consensus,
    until: row.history.find(({ createdAt }) => createdAt > at)?.createdAt.toISOString() ?? null,
    otherWording: other,
    recorded: standings !== null,
    withheld,
  };
}

/** The verdicts that the rule took at a moment, by the record; null where that begins later. */
async function standingsAt(claimId: string, at: Date): Promise<Standing[] | null> {
  const entries = (await entriesOf(db(), claimId)).filter(({ body }) => new Date(body.at) <= at);
  return entries.length > 0 ? standingsAfter(entries) : null;
}

/** What is not kept as it was. */
const NOTHING_PAST = { appearances: [], contacts: [], uncounted: 0, voided: 0 };

const stored = (assessment: unknown, since: Date) => ({ assessment, computedAt: since, changedAt: since });

async function openOutcome(row: ReturnType<typeof stored>): Promise<PublicConsensus> {
  return toPublicConsensus(row, await newsroomNames([row]), row.changedAt);
}

function sealedOutcome(assessment: unknown, since: Date): PublicConsensus {
  const { at, status, tier, reason, label } = toHistoryEntry(
    { createdAt: since, assessment, event: null },
    false,
  );
  return {
    ...{ status, tier, reason, label, newsrooms: 0, counted: 0, quorumMissing: null, assessment: null },
    ...{ newsroomNames: {}, computedAt: at, changedAt: at },
  };
}

/** A claim was open until it was closed. */
function lifecycleAt({ lifecycle, lifecycleNote, closedAt }: PublicClaim, at: Date) {
  const open = closedAt !== null && new Date(closedAt) > at;
  return open ? ({ lifecycle: "OPEN", lifecycleNote: null } as const) : { lifecycle, lifecycleNote };
}
