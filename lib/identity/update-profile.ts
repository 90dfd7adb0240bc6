import { record } from "@/lib/audit";
import { db } from "@/lib/platform/db";
import { AppError, uniqueViolation } from "@/lib/platform/errors";
import { authorize, type Viewer } from "@/lib/policy";
import type { Profile } from "./model";

/**
 * Changes the viewer's public name and handle.
 * @returns the slugs of the claims on whose pages the name stands
 * @throws AppError conflict when the handle is taken; forbidden for a demonstration person, whom others use too
 */
export async function updateProfile(viewer: Viewer, profile: Profile): Promise<string[]> {
  const { id } = authorize(viewer, "account:manage");
  const claims = { where: { verdicts: { some: { reviewerId: id } } }, select: { slug: true } };
  try {
    await db().$transaction(async (tx) => {
      const changed = await tx.user.updateMany({ where: { id, isDemo: false }, data: profile });
      if (changed.count === 0) throw new AppError("forbidden", "Demonstration reviewers keep their names.");
      await record(tx, { type: "user.renamed" }, { actorId: id });
    });
  } catch (error) {
    if (uniqueViolation(error) !== "User_handle_key") throw error;
    throw new AppError("conflict", "Somebody else has this handle.");
  }
  return (await db().claim.findMany(claims)).map(({ slug }) => slug);
}
