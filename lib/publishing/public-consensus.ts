import { BEFORE_QUORUM } from "@/lib/claims/store-consensus";
import { type Assessment, assess } from "@/lib/consensus";
import { db } from "@/lib/platform/db";
import { INDEPENDENTS } from "@/lib/verdicts/model";
import type { PublicConsensus } from "./model";

/** The stored columns that `toPublicConsensus` needs. */
export const CONSENSUS_COLUMNS = { assessment: true, computedAt: true, changedAt: true } as const;

/** A stored consensus. `assessment` is what lib/consensus wrote. */
export type StoredConsensus = { assessment: unknown; computedAt: Date; changedAt: Date };

export type NewsroomNames = PublicConsensus["newsroomNames"];

/** The assessment of a stored consensus; that of no verdicts where none is stored. */
export function assessmentOf(row: StoredConsensus | null): Assessment {
  return row ? (row.assessment as Assessment) : assess([]);
}

/** Whether an outcome of this status is shown with all it rests on; before quorum it is not. */
export function isPastQuorum({ status }: Pick<Assessment, "status">): boolean {
  return !BEFORE_QUORUM.includes(status);
}

/**
 * A claim's outcome as anybody may see it. This is the gate of "blind first": before quorum it lets nothing through
 * but the status and how far it is from quorum.
 * @param row null where nothing was stored yet; then `since` stands for its dates
 * @param names of the newsrooms of this assessment and perhaps of others
 */
export function toPublicConsensus(
  row: StoredConsensus | null,
  names: NewsroomNames,
  since: Date,
): PublicConsensus {
  const assessment = assessmentOf(row);
  const shown = isPastQuorum(assessment);
  const rooms = assessment.voices.map((voice) => voice.newsroom);
  return {
    status: assessment.status,
    tier: assessment.tier,
    reason: assessment.reason,
    label: [...assessment.label],
    newsrooms: assessment.G,
    counted: assessment.counted,
    quorumMissing: assessment.missing.quorum,
    assessment: shown ? assessment : null,
    newsroomNames: shown ? pick(names, rooms) : {},
    computedAt: (row?.computedAt ?? since).toISOString(),
    changedAt: (row?.changedAt ?? since).toISOString(),
  };
}

/** The names of all newsrooms that have a voice in outcomes that are past quorum, by their ids. */
export async function newsroomNames(rows: (StoredConsensus | null)[]): Promise<NewsroomNames> {
  const shown = rows.map(assessmentOf).filter(isPastQuorum);
  const ids = new Set(shown.flatMap((one) => one.voices.map((voice) => voice.newsroom)));
  const independents = ids.delete(INDEPENDENTS);
  const found = ids.size
    ? await db().newsroom.findMany({
        where: { id: { in: [...ids] } },
        select: { id: true, name: true, slug: true },
      })
    : [];
  const names: NewsroomNames = Object.fromEntries(found.map(({ id, ...name }) => [id, name]));
  return independents ? { ...names, [INDEPENDENTS]: { name: "Independent reviewers", slug: null } } : names;
}

function pick(names: NewsroomNames, ids: string[]): NewsroomNames {
  return Object.fromEntries(ids.flatMap((id) => (names[id] ? [[id, names[id]]] : [])));
}
