import { createHash } from "node:crypto";
import { isDeepStrictEqual } from "node:util";
import canonicalize from "canonicalize";
import type { z } from "zod";
import { record } from "@/lib/audit";
import { AppError } from "@/lib/platform/errors";
import type { Viewer } from "@/lib/policy";
import type { Newsroom } from "@/prisma/generated/client";
import { parsed, settingsSchema } from "./fields";
import { audienceOf, OCCASION_NAMES } from "./model";
import { withNewsroom } from "./with-newsroom";

type Settings = z.output<typeof settingsSchema>;
const FIELDS = Object.keys(settingsSchema.shape) as (keyof Settings)[];

/** What identifies a newsroom's settings as they are: whoever changes them says which they saw. */
export function settingsVersion(newsroom: Newsroom): string {
  const settings = Object.fromEntries(FIELDS.map((field) => [field, newsroom[field]]));
  return createHash("sha256")
    .update(canonicalize(settings) ?? "")
    .digest("hex");
}

/**
 * Changes what a newsroom says of itself and how it works. Whether sign-off is required holds for verdicts that are
 * submitted from then on.
 * @param request `seen`, the version of the settings that were changed; `typed`, the fields of `settingsSchema`
 * @throws AppError unauthenticated, not_found, forbidden, invalid, conflict (somebody else has changed them meanwhile)
 */
export async function changeSettings(
  viewer: Viewer,
  { slug, seen, typed }: { slug: string; seen: string; typed: Record<string, unknown> },
): Promise<void> {
  await withNewsroom(viewer, "newsroom:manage", slug, async (tx, newsroom, { id: actorId }) => {
    const settings = parsed(settingsSchema, typed);
    if (settingsVersion(newsroom) !== seen)
      throw new AppError(
        "conflict",
        "Somebody else has changed the settings since you opened this page. What you typed is kept below; compare it with the current settings before you save.",
      );
    const before = { ...newsroom, audience: wholeAudience(newsroom.audience) };
    const fields = FIELDS.filter((field) => !isDeepStrictEqual(before[field], settings[field]));
    if (fields.length === 0) return;
    await tx.newsroom.update({ where: { id: newsroom.id }, data: settings });
    await record(tx, { type: "newsroom.settings_changed", fields }, { actorId, newsroomId: newsroom.id });
  });
}

/** Who is told of each occasion, with the defaults where the newsroom has not chosen. */
function wholeAudience(audience: unknown) {
  return Object.fromEntries(OCCASION_NAMES.map((name) => [name, [...audienceOf(audience, name)]]));
}
