import { env } from "@/lib/platform/env";
import { markup } from "@/lib/platform/markup";
import { addressOf, claimAddress } from "./addresses";
import type { PublicClaim } from "./model";
import { outcomeWords } from "./words";

const WIDTH = 600;

/** The slug of the claim whose page is at `url`; null for any other address. */
export function claimAt(url: string): string | null {
  const parsed = URL.canParse(url) ? new URL(url) : null;
  if (parsed?.origin !== new URL(env().TOUCHSTONE_URL).origin) return null;
  return /^\/claims\/([^/]+)\/?$/.exec(parsed.pathname)?.[1] ?? null;
}

/** The address that tells how to embed a claim. */
export function oembedAddress(slug: string): string {
  return addressOf(`/api/oembed?${new URLSearchParams({ url: claimAddress(slug), format: "json" })}`);
}

/**
 * How to embed a claim (oEmbed 1.0).
 * @param max the room there is, in pixels
 */
export function oembedOf(claim: PublicClaim, max: { width: number; height: number }) {
  const { slug, statement, consensus } = claim;
  const width = Math.min(WIDTH, max.width);
  const height = Math.min(heightOf(statement, width), max.height);
  const title = `${outcomeWords(consensus)}. ${statement}`;
  const html = markup`<iframe src="${addressOf(`/embed/claims/${slug}`)}" width="${width}" height="${height}" title="${title}" loading="lazy" frameborder="0"></iframe>`;
  return {
    type: "rich",
    version: "1.0",
    title,
    provider_name: env().TOUCHSTONE_NAME,
    provider_url: addressOf("/"),
    cache_age: 60,
    width,
    height,
    html: String(html),
  };
}

/** What the embed is likely to need; a longer one scrolls. */
function heightOf(statement: string, width: number): number {
  const letters = Math.max(10, (width - 40) / 9);
  return 290 + Math.ceil(statement.length / letters) * 26 + (width < 420 ? 90 : 0);
}
