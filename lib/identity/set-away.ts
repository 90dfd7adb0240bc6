import { z } from "zod";
import { today } from "@/lib/platform/days";
import { db } from "@/lib/platform/db";
import { AppError } from "@/lib/platform/errors";
import { authorize, type Viewer } from "@/lib/policy";

const LONGEST_DAYS = 366;

const schema = z.union([z.literal("").transform(() => null), z.iso.date().transform((day) => new Date(day))]);

/**
 * Says until when one is away, for colleagues to see before they assign.
 * @param until the last day of the absence, "2025-04-03"; "" ends it
 * @throws AppError unauthenticated, invalid (no day, a past one, or one more than a year ahead)
 */
export async function setAway(viewer: Viewer, { until }: { until: string }): Promise<void> {
  const { id } = authorize(viewer, "account:manage");
  const parsed = schema.safeParse(until);
  if (!parsed.success) throw new AppError("invalid", "Give the day as in 2025-04-03.");
  const awayUntil = parsed.data;
  const now = Date.parse(today());
  if (awayUntil && awayUntil.getTime() < now) throw new AppError("invalid", "This day has passed.");
  if (awayUntil && awayUntil.getTime() > now + LONGEST_DAYS * 86_400_000)
    throw new AppError("invalid", "Choose a day within a year.");
  await db().user.update({ where: { id }, data: { awayUntil } });
}
