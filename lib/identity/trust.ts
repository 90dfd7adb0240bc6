import type pg from "pg";
import { db } from "@/lib/platform/db";
import { limit, networkOf } from "@/lib/platform/rate-limit";
import { authorize, type Viewer } from "@/lib/policy";
import { ALLOWED, AT_ONE_ADDRESS, type LimitedAction, levelOf, type Trust } from "./trust-levels";

const DAY = 24 * 60 * 60 * 1000;
const HOUR = 60 * 60;

/** How far the viewer's account is trusted now. */
async function trustOf(viewer: NonNullable<Viewer>): Promise<Trust> {
  const cast = { reviewerId: viewer.id, state: "SUBMITTED" } as const;
  const [{ createdAt }, verdicts, voided] = await Promise.all([
    db().user.findUniqueOrThrow({ where: { id: viewer.id }, select: { createdAt: true } }),
    db().verdict.count({ where: { ...cast, voidedAt: null, sources: { some: { hiddenAt: null } } } }),
    db().verdict.count({ where: { ...cast, voidedAt: { not: null } } }),
  ]);
  return levelOf({
    ageDays: (Date.now() - createdAt.getTime()) / DAY,
    verdicts,
    voided,
    inVerifiedNewsroom: viewer.memberships.some((one) => one.verified),
    isSteward: viewer.isSteward,
  });
}

/**
 * Counts an attempt of the viewer against what their level of trust allows: their account, and all accounts of that
 * level at their network address, so that many new accounts do not get past what one may do.
 * @param address the client's network address
 * @throws AppError unauthenticated; rate_limited with the wait in words
 */
export async function allow(
  viewer: Viewer,
  action: LimitedAction,
  address: string,
  pool?: pg.Pool,
): Promise<void> {
  const who = authorize(viewer, "account:manage");
  const trust = await trustOf(who);
  const points = ALLOWED[action][trust];
  await limit(`${action}-by-account`, who.id, { points, seconds: HOUR }, pool);
  const together = { points: points * AT_ONE_ADDRESS, seconds: HOUR };
  await limit(`${action}-by-address-${trust}`, networkOf(address), together, pool);
}
