import { db } from "@/lib/platform/db";
import { mayContradict } from "@/lib/relations/may-contradict";
import type { WaitingPair } from "@/lib/relations/queue";
import { type Side, sidesOf } from "./contradictions";

/** One claim of a pair, as anybody may see it, with the places where it was said. */
export type Compared = {
  slug: string;
  openedAt: string;
  sides: Side[];
};

/** Two claims beside each other. */
export type ComparedPair = Pick<WaitingPair, "id" | "version" | "score" | "undone"> & {
  claims: [Compared, Compared];
  /** Which of them is proposed to stay: the one with more counted verdicts, or else the older. */
  main: string;
  /** Why they may contradict each other; empty where nothing hints at it. */
  cues: string[];
};

/** Pairs with what anybody may see of their claims: nobody compares what is still blind. */
export async function comparedPairs(pairs: WaitingPair[]): Promise<ComparedPair[]> {
  const ids = pairs.flatMap(({ fromId, toId }) => [fromId, toId]);
  const [sides, rows] = await Promise.all([
    sidesOf(ids),
    db().claim.findMany({ where: { id: { in: ids } }, select: { id: true, slug: true, createdAt: true } }),
  ]);
  const comparedOf = (id: string): Compared | null => {
    const row = rows.find((one) => one.id === id);
    const said = sides.get(id);
    return row && said ? { slug: row.slug, openedAt: row.createdAt.toISOString(), sides: said } : null;
  };
  return pairs.flatMap(({ fromId, toId, ...pair }): ComparedPair[] => {
    const [from, to] = [comparedOf(fromId), comparedOf(toId)];
    const [one, other] = [from?.sides[0]?.claim, to?.sides[0]?.claim];
    if (!from || !to || !one || !other) return [];
    const [first, second] = from.openedAt <= to.openedAt ? [one, other] : [other, one];
    const main = second.consensus.counted > first.consensus.counted ? second.slug : first.slug;
    return [{ ...pair, claims: [from, to], main, cues: mayContradict(one.statement, other.statement) }];
  });
}
