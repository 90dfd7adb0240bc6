import { z } from "zod";
import { db } from "@/lib/platform/db";
import { AppError } from "@/lib/platform/errors";
import { type Listener, listener } from "@/lib/platform/listen";
import { limit } from "@/lib/platform/rate-limit";
import { authorize, can, type Viewer } from "@/lib/policy";

/** What somebody does with a claim on the desk. Never what they write. */
export const DOINGS = ["viewing", "editing", "gone"] as const;
export type Doing = (typeof DOINGS)[number];

/** Somebody who has a claim open. */
export type Present = { userId: string; name: string; claim: string; doing: Exclude<Doing, "gone"> };

const PRESENCE_CHANNEL = "touchstone_presence";
/** Who says nothing for so long is gone, in milliseconds. */
const EXPIRY = 30_000;
const SIGNS = { points: 120, seconds: 60 };

const noticeSchema = z.object({
  newsroomId: z.string(),
  userId: z.string(),
  name: z.string(),
  claim: z.string(),
  /** Which of somebody's pages says it. */
  page: z.string(),
  doing: z.enum(DOINGS),
});
type Notice = z.output<typeof noticeSchema>;

/**
 * Says to a newsroom's members that a colleague has a claim open, or works on it. Kept by nobody: each instance
 * remembers it for half a minute.
 * @param page tells somebody's open pages apart
 * @throws AppError unauthenticated, not_found (newsroom or claim), rate_limited
 */
export async function sayPresent(
  viewer: Viewer,
  { newsroom, claim, page, doing }: { newsroom: string; claim: string; page: string; doing: Doing },
): Promise<void> {
  const { id: userId, name, memberships } = authorize(viewer, "desk:enter");
  const membership = memberships.find(({ slug }) => slug === newsroom);
  if (!membership || !can(viewer, "board:read", membership)) throw new AppError("not_found", "Not found.");
  await limit("presence", userId, SIGNS);
  const known = await db().claim.findFirst({
    where: { slug: claim, lifecycle: { not: "DRAFT" }, hiddenAt: null },
    select: { id: true },
  });
  if (!known) throw new AppError("not_found", "Not found.");
  const notice: Notice = { newsroomId: membership.newsroomId, userId, name, claim, page, doing };
  await db().$executeRaw`SELECT pg_notify(${PRESENCE_CHANNEL}, ${JSON.stringify(notice)})`;
}

/** Who is present in the newsrooms, as far as one listener has heard. */
export class Presences {
  readonly #rows = new Map<string, { notice: Notice; timer: NodeJS.Timeout }>();
  readonly #watchers = new Map<() => void, string>();

  constructor(source: Listener, expiry = EXPIRY) {
    source.listen({
      channel: PRESENCE_CHANNEL,
      hear: (payload) => this.#hear(noticeSchema.parse(JSON.parse(payload)), expiry),
      begun: () => undefined,
    });
  }

  /** Who has a claim of a newsroom open, each person once a claim, with the most that they do there. */
  of(newsroomId: string): Present[] {
    const people = new Map<string, Present>();
    for (const { notice } of this.#rows.values()) {
      const { userId, name, claim, doing } = notice;
      const key = JSON.stringify([userId, claim]);
      if (notice.newsroomId !== newsroomId || doing === "gone" || people.get(key)?.doing === "editing")
        continue;
      people.set(key, { userId, name, claim, doing });
    }
    return [...people.values()];
  }

  /** Calls `changed` whenever a newsroom's presences have changed. @returns how to end that */
  watch(newsroomId: string, changed: () => void): () => void {
    this.#watchers.set(changed, newsroomId);
    return () => void this.#watchers.delete(changed);
  }

  #hear(notice: Notice, expiry: number): void {
    const { newsroomId, userId, claim, page, doing } = notice;
    const key = JSON.stringify([newsroomId, userId, claim, page]);
    const before = this.#rows.get(key);
    clearTimeout(before?.timer);
    this.#rows.delete(key);
    if (doing !== "gone") {
      const timer = setTimeout(() => this.#hear({ ...notice, doing: "gone" }, expiry), expiry).unref();
      this.#rows.set(key, { notice, timer });
    }
    if (before?.notice.doing === doing || (!before && doing === "gone")) return;
    for (const [changed, watched] of this.#watchers) if (watched === newsroomId) changed();
  }
}

// next's bundles each evaluate this module.
const shared = globalThis as { touchstonePresences?: Presences };

/** The presences that this process has heard of. */
export function presences(): Presences {
  shared.touchstonePresences ??= new Presences(listener());
  return shared.touchstonePresences;
}
