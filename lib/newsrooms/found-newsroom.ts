import { record } from "@/lib/audit";
import { handleOf } from "@/lib/identity/handle";
import { inTransaction } from "@/lib/platform/db";
import { uniqueViolation } from "@/lib/platform/errors";
import { limit } from "@/lib/platform/rate-limit";
import { authorize, type Viewer } from "@/lib/policy";
import { factsSchema, parsed } from "./fields";

/** What an address below /desk/newsrooms/ means already. */
const RESERVED = ["new"];
const DAY = 24 * 60 * 60;

/**
 * Founds a newsroom: its founder is its owner. Until a steward admits it its verdicts are kept and not counted.
 * @param typed the fields of `factsSchema` as they were typed
 * @returns its slug, made from its name
 * @throws AppError unauthenticated, forbidden (stewards judge newsrooms), invalid, rate_limited after 3 within a day
 */
export async function foundNewsroom(viewer: Viewer, typed: Record<string, unknown>): Promise<string> {
  const { id: userId } = authorize(viewer, "newsroom:found");
  const facts = parsed(factsSchema, typed);
  await limit("newsroom-found", userId, { points: 3, seconds: DAY });
  for (const slug of slugs(facts.name)) {
    try {
      await inTransaction(async (tx) => {
        const { id: newsroomId } = await tx.newsroom.create({
          data: { ...facts, slug, memberships: { create: { userId, role: "OWNER" } } },
          select: { id: true },
        });
        await record(tx, { type: "newsroom.founded" }, { actorId: userId, newsroomId });
      });
      return slug;
    } catch (error) {
      if (uniqueViolation(error) !== "Newsroom_slug_key") throw error;
    }
  }
  throw new Error("no slug is free");
}

/** Slugs for a name, one after the other until one is free. */
function* slugs(name: string): Generator<string> {
  const slug = handleOf(name) ?? "newsroom";
  if (!RESERVED.includes(slug)) yield slug;
  for (let number = 2; number < 1_000; number++) yield `${slug}-${number}`;
}
