import { record } from "@/lib/audit";
import { db } from "@/lib/platform/db";
import { AppError, uniqueViolation } from "@/lib/platform/errors";
import { wake } from "@/lib/platform/jobs";
import { authorize, type Viewer } from "@/lib/policy";
import type { Profile } from "./model";

/** The claims whose public records name somebody. */
const judgedBy = (reviewerId: string) => ({
  where: { reviewerId, state: "SUBMITTED" as const },
  select: { claimId: true },
  orderBy: { claimId: "asc" as const },
});

/**
 * Changes the viewer's public name and handle. The public records of the claims that they have judged say so: the job
 * "recount" sees to that.
 * @returns the slugs of the claims on whose pages the name stands
 * @throws AppError conflict when the handle is taken; forbidden for a demonstration person, whom others use too
 */
export async function updateProfile(viewer: Viewer, profile: Profile): Promise<string[]> {
  const { id } = authorize(viewer, "account:manage");
  const claims = { where: { verdicts: { some: { reviewerId: id } } }, select: { slug: true } };
  try {
    await db().$transaction(async (tx) => {
      const before = await tx.user.findUnique({ where: { id }, select: { handle: true } });
      const changed = await tx.user.updateMany({ where: { id, isDemo: false }, data: profile });
      if (changed.count === 0) throw new AppError("forbidden", "Demonstration reviewers keep their names.");
      const renamed = before?.handle !== profile.handle;
      // After the update, which waits for a first verdict under way: it refers to the handle.
      const judged = renamed ? await tx.verdict.findMany(judgedBy(id)) : [];
      const eventId = await record(tx, { type: "user.renamed" }, { actorId: id });
      await tx.claimRecount.createMany({ data: judged.map(({ claimId }) => ({ claimId, eventId })) });
    });
  } catch (error) {
    if (uniqueViolation(error) !== "User_handle_key") throw error;
    throw new AppError("conflict", "Somebody else has this handle.");
  }
  await wake("recount");
  return (await db().claim.findMany(claims)).map(({ slug }) => slug);
}
