import { db } from "@/lib/platform/db";

/** A pair as the job would suggest it. @returns what a decision on it is made with */
export async function suggest(fromId: string, toId: string, score = 0.8) {
  const { id, version } = await db().claimRelation.create({
    data: { fromId, toId, score, state: "SUGGESTED" },
  });
  return { id, seen: version };
}
