import { newsroomFor } from "@/lib/newsrooms/with-newsroom";
import { AppError } from "@/lib/platform/errors";
import { limit } from "@/lib/platform/rate-limit";
import type { Viewer } from "@/lib/policy";

const HOUR = 60 * 60;

/**
 * Counts what a newsroom has sent by hand: requests to an address of its choice, at a moment of its choice.
 * @throws AppError unauthenticated, not_found, forbidden, rate_limited
 */
export async function limitByHand(viewer: Viewer, slug: string): Promise<void> {
  const { id } = await newsroomFor(viewer, "integration:manage", slug);
  await limit("webhook-by-hand", id, { points: 60, seconds: HOUR });
}

/** @throws AppError conflict where a webhook is switched off */
export function demandOn({ disabledAt }: { disabledAt: Date | null }): void {
  if (disabledAt) throw new AppError("conflict", "This webhook is switched off. Switch it on first.");
}
