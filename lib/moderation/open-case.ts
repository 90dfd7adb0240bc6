import type { Db } from "@/lib/platform/db";
import type { Case } from "./case-model";

/** The reports of a subject that wait, the first one first. */
export function openFlags(db: Db, { subject, columns }: Case) {
  const { userId: _nobody, ...about } = columns;
  if (subject.kind === "person") return Promise.resolve([]);
  return db.flag.findMany({
    where: { ...about, decisionId: null },
    include: { reporter: { select: { id: true, name: true, handle: true } } },
    orderBy: { id: "asc" },
  });
}

export type OpenFlag = Awaited<ReturnType<typeof openFlags>>[number];

/** What was decided on a subject, the latest first. */
export function decisionsOn(db: Db, { columns }: Case) {
  return db.moderationDecision.findMany({
    where: columns,
    include: { steward: { select: { handle: true } } },
    orderBy: [{ createdAt: "desc" }, { id: "desc" }],
  });
}

/**
 * Whether stewards see a subject at all: what anybody may see, accounts, and what was reported once. A verdict that
 * nobody may see yet, or a comment in a newsroom, is not theirs to read unasked.
 */
export async function isOpenToStewards(db: Db, found: Case): Promise<boolean> {
  const { subject, columns, isPublic } = found;
  if (isPublic || subject.kind === "claim" || subject.kind === "person") return true;
  const { userId: _nobody, ...about } = columns;
  if ((await db.flag.count({ where: about })) > 0) return true;
  return (await db.moderationDecision.count({ where: columns })) > 0;
}

/** Stands for a subject as it is: its revision and the last decision on it. */
export async function seenNow(db: Db, found: Case): Promise<string> {
  const [last] = await decisionsOn(db, found);
  return `${found.revision}.${last?.id ?? "none"}`;
}
