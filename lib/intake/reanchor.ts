import { anchor, describe as selectorsOf } from "@/lib/articles/anchor";
import type { Tx } from "@/lib/platform/db";
import type { AnchoringState, Prisma } from "@/prisma/generated/client";

/** How many of an article's appearances stand in its newer text, and how. */
export type Reanchored = Partial<Record<AnchoringState, number>>;

type Text = { id: string; text: string };
type Row = Prisma.AnchoringCreateManyInput;

const APPEARANCE = {
  anchorings: {
    orderBy: { snapshot: { number: "desc" } },
    take: 1,
    include: { snapshot: { select: { text: true } } },
  },
} satisfies Prisma.AppearanceInclude;

type Appearance = Prisma.AppearanceGetPayload<{ include: typeof APPEARANCE }>;

/** Looks up every appearance of an article, from whichever text it was made in, in its newest one. */
export async function reanchor(tx: Tx, articleId: string, newest: Text): Promise<Reanchored> {
  const appearances = await tx.appearance.findMany({
    where: { snapshot: { articleId, id: { not: newest.id } } },
    include: APPEARANCE,
    orderBy: { id: "asc" },
  });
  const rows = appearances.map((one) => ({ ...placed(one, newest.text), snapshotId: newest.id }));
  await tx.anchoring.createMany({ data: rows });
  const byState = Map.groupBy(rows, (row) => row.state);
  return Object.fromEntries([...byState].map(([state, all]) => [state, all.length]));
}

/**
 * Where an appearance stands in a newer text. What a person has decided about the text before holds as long as it is
 * not plainer now: their words still stand there, or the claim's still do not.
 */
function placed(appearance: Appearance, text: string): Omit<Row, "snapshotId"> {
  const { id: appearanceId } = appearance;
  const found = anchor(text, appearance);
  if (found && found.exact === appearance.exact) return { appearanceId, state: "EXACT", ...found };
  const [before] = appearance.anchorings;
  const decided = before && { decidedById: before.decidedById, decidedAt: before.decidedAt };
  const byHand = before?.state === "BY_HAND" ? foundByHand(before, text) : null;
  if (byHand) return { appearanceId, state: "BY_HAND", ...byHand, ...decided };
  if (found) return { appearanceId, state: "FUZZY", ...found };
  if (before?.state === "GONE") return { appearanceId, state: "GONE", ...decided };
  return { appearanceId, state: "ORPHANED" };
}

/** Where the words that a person found in the text before stand now, if nothing of them was changed. */
function foundByHand({ start, end, snapshot, errors }: Appearance["anchorings"][number], text: string) {
  if (start === null || end === null || snapshot.text === null) return null;
  const chosen = selectorsOf(snapshot.text, start, end);
  const found = anchor(text, chosen);
  return found && found.errors === 0 ? { ...found, errors } : null;
}
