import type { Tx } from "@/lib/platform/db";

/** Who is told that a verdict of a newsroom waits for sign-off: its owners and editors. */
export async function toldOfWaiting(tx: Tx, newsroomId: string): Promise<string[]> {
  const rows = await tx.membership.findMany({ where: { newsroomId, role: { in: ["OWNER", "EDITOR"] } } });
  return rows.map((one) => one.userId);
}
