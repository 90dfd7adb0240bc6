import type { Db } from "@/lib/platform/db";
import { isCounted } from "./counted-verdicts";

/**
 * The last revision of a verdict, before one, that counted: not withdrawn, nor left without the sign-off that its
 * newsroom asked for. Past quorum it was there for all to read.
 * @returns null where there is none
 */
export async function countedRevision(db: Db, verdictId: string, before: number) {
  const { revisions, signOffs, ...verdict } = await db.verdict.findUniqueOrThrow({
    where: { id: verdictId },
    select: {
      newsroomId: true,
      newsroom: { select: { verifiedAt: true } },
      revisions: { where: { revision: { lt: before } }, orderBy: { revision: "desc" } },
      signOffs: { where: { decision: "SIGNED_OFF" }, select: { revision: true } },
    },
  });
  if (verdict.newsroomId !== null && !verdict.newsroom?.verifiedAt) return null;
  const signedOff = signOffs.map((one) => one.revision);
  const shown = revisions.find((one) => !one.waited || signedOff.includes(one.revision));
  const sources = Array.isArray(shown?.sources) ? shown.sources.length : 0;
  return shown?.state === "SUBMITTED" && isCounted(shown, sources) ? shown : null;
}
