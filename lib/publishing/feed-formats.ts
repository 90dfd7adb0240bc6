import { env } from "@/lib/platform/env";
import { markup } from "@/lib/platform/markup";
import { addressOf } from "./addresses";
import type { Feed, FeedEntry } from "./feed";
import { feedsOf } from "./feed-addresses";

/** Their media types. */
export const ATOM = "application/atom+xml; charset=utf-8";
export const JSON_FEED = "application/feed+json; charset=utf-8";

/** A feed as Atom (RFC 4287). */
export function atomOf(feed: Feed): string {
  const { page, title, changed, entries } = feed;
  const own = feedsOf(page).atom;
  return `<?xml version="1.0" encoding="UTF-8"?>\n${markup`<feed xmlns="http://www.w3.org/2005/Atom" xml:lang="en">
<id>${own}</id>
<title>${title}</title>
<updated>${changed}</updated>
<link rel="self" type="application/atom+xml" href="${own}"/>
<link rel="alternate" type="text/html" href="${addressOf(page)}"/>
<author><name>${env().TOUCHSTONE_NAME}</name><uri>${addressOf("/")}</uri></author>
<rights>${env().TOUCHSTONE_LICENSE}</rights>
${entries.map(atomEntry)}</feed>
`}`;
}

function atomEntry({ id, url, title, text, changed }: FeedEntry) {
  return markup`<entry>
<id>${id}</id>
<title>${title}</title>
<updated>${changed}</updated>
<link rel="alternate" type="text/html" href="${url}"/>
<content type="text">${text}</content>
</entry>
`;
}

/** A feed as JSON Feed 1.1. */
export function jsonFeedOf({ page, title, entries }: Feed): string {
  return JSON.stringify({
    version: "https://jsonfeed.org/version/1.1",
    title,
    home_page_url: addressOf(page),
    feed_url: feedsOf(page).json,
    language: "en",
    authors: [{ name: env().TOUCHSTONE_NAME, url: addressOf("/") }],
    items: entries.map(({ id, url, title, text, changed }) => ({
      id,
      url,
      title,
      content_text: text,
      date_modified: changed,
    })),
  });
}
