import { addressOf } from "./addresses";

/**
 * Where the feeds of a page are: of the front page, of the list of claims with its filters, or of a claim.
 * @param page its path, with the query string
 * @returns whole addresses
 */
export function feedsOf(page: string): { atom: string; json: string } {
  const [path = "", search] = page.split("?");
  const feed = (name: string) =>
    addressOf(`${path === "/" ? "" : path}/${name}${search ? `?${search}` : ""}`);
  return { atom: feed("feed.xml"), json: feed("feed.json") };
}

/** The same as a page's metadata name them, so that feed readers find them. */
export function feedTypes(page: string) {
  const { atom, json } = feedsOf(page);
  return { "application/atom+xml": atom, "application/feed+json": json };
}
