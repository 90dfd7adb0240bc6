import { getHiddenClaim } from "@/lib/moderation/hidden-claim";
import { cachedUnder, tags } from "@/lib/platform/cache";
import { readInTime } from "@/lib/platform/health";
import { beforeLatest } from "@/lib/publishing/before";
import { getClaimCorrections } from "@/lib/publishing/claim-corrections";
import { getClaimRelations } from "@/lib/publishing/claim-relations";
import { markedAppearances } from "@/lib/publishing/marked-appearances";
import { getMoment } from "@/lib/publishing/moment";
import { getHistory, getPublicClaim } from "@/lib/publishing/queries";
import { getRecord } from "@/lib/publishing/record";
import { getRecordPage } from "@/lib/publishing/record-page";
import { getTurns } from "@/lib/publishing/turns";
import { wholeClaims } from "@/lib/publishing/whole-claims";

// What the public pages read of claims, kept until they change. None of it depends on who asks. A read that fails is not
// kept.

/** A claim as anybody may see it, or null. */
export async function readClaim(slug: string) {
  "use cache";
  cachedUnder(tags.claim(slug));
  return readInTime(() => getPublicClaim(slug));
}

/** Where a claim was said, with places in the texts; nothing where anybody may not see it. */
export async function readMarkedAppearances(slug: string) {
  "use cache";
  cachedUnder(tags.claim(slug));
  return readInTime(() => markedAppearances(slug));
}

/** A claim that a steward has hidden, or null. */
export async function readHiddenClaim(slug: string) {
  "use cache";
  cachedUnder(tags.claim(slug));
  return readInTime(() => getHiddenClaim(slug));
}

/** What was corrected about a claim, and its former wordings. */
export async function readClaimCorrections(slug: string) {
  "use cache";
  cachedUnder(tags.claim(slug));
  return readInTime(() => getClaimCorrections(slug));
}

/** How a claim belongs to others. */
export async function readClaimRelations(slug: string) {
  "use cache";
  cachedUnder(tags.claim(slug));
  const found = await readInTime(() => getClaimRelations(slug));
  // What is shown of the others changes with them; a cache entry has room for 128 tags.
  cachedUnder(...found.slugs.slice(0, 120).map(tags.claim));
  return found;
}

/** What happened between a claim and others that were held to be the same. */
export async function readTurns(slug: string) {
  "use cache";
  cachedUnder(tags.claim(slug));
  return readInTime(() => getTurns(slug));
}

/** A claim's outcomes, newest first, or null. */
export async function readHistory(slug: string) {
  "use cache";
  cachedUnder(tags.claim(slug));
  return readInTime(() => getHistory(slug));
}

/**
 * A claim as it stood at a moment, or null; also where the moment is none or lies before the claim was opened.
 * @param at milliseconds since 1970
 */
export async function readMoment(slug: string, at: number) {
  "use cache";
  cachedUnder(tags.claim(slug), tags.newsrooms);
  const moment = new Date(at);
  return Number.isNaN(moment.getTime()) ? null : readInTime(() => getMoment(slug, moment));
}

/** A claim's public record, or null. */
export async function readRecord(slug: string) {
  "use cache";
  cachedUnder(tags.claim(slug));
  return readInTime(() => getRecord(slug));
}

/** A claim's public record with the names of its newsrooms, or null. */
export async function readRecordPage(slug: string) {
  "use cache";
  cachedUnder(tags.claim(slug), tags.newsrooms);
  return readInTime(() => getRecordPage(slug));
}

/** How a claim stood before the latest change of what counts, or null. */
export async function readBefore(slug: string) {
  "use cache";
  cachedUnder(tags.claim(slug), tags.newsrooms);
  const page = await readInTime(() => getRecordPage(slug));
  return page && beforeLatest(page);
}

/** Claims as anybody may see them, read together; those that are gone meanwhile are left out. */
export async function readClaims(slugs: string[]) {
  "use cache";
  // A cache entry has room for 128 tags; nobody asks for more than 100 claims at once.
  cachedUnder(...slugs.map(tags.claim));
  const found = await readInTime(() => wholeClaims({ slug: { in: slugs } }));
  const bySlug = new Map(found.map((claim) => [claim.slug, claim]));
  return slugs.flatMap((slug) => bySlug.get(slug) ?? []);
}
