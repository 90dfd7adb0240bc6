import { expect, it } from "vitest";
import { readHtml } from "@/lib/intake/read/read-html";

// Invented for tests.
const FIRST =
  "The ministry of the example republic said on Monday that exports had risen by 12 percent, the most yet.";
const LAST =
  "Opposition members asked for the figures of each region, which the ministry will publish in autumn.";

const read = (body: string) =>
  readHtml({ kind: "html", bytes: Buffer.from(`<html><body>${body}</body></html>`), url: null }).text.split(
    "\n\n",
  );
const article = (inner: string) => read(`<article><p>${FIRST}</p>${inner}<p>${LAST}</p></article>`);

it.each([
  [
    "captions",
    "<figure><img><figcaption>A port at dawn</figcaption></figure><p class=wp-caption-text>A port</p>",
  ],
  ["buttons and menus", "<nav><a>Trade</a></nav><button>Like</button><div role=toolbar>Bigger letters</div>"],
  ["what is hidden", "<p hidden>Not for readers</p><p aria-hidden=true>Not for them</p>"],
  ["programs and styles", "<script>let a = 1</script><style>p{}</style><noscript>Switch it on</noscript>"],
  [
    "what names itself so",
    "<div class='x related-posts'>Another</div><aside id=newsletter>Letters by us</aside>",
  ],
  ["marks of footnotes", "<sup>[12]</sup>"],
])("%s are not the article’s", (_, inner) => expect(article(inner)).toEqual([FIRST, LAST]));

it.each([
  [
    "quotations in figures",
    "<figure><blockquote>It goes on, she said.</blockquote></figure>",
    ["It goes on, she said."],
  ],
  ["lists", "<ul><li>Exports rise</li><li>Imports fall</li></ul>", ["Exports rise", "Imports fall"]],
  ["rows of tables", "<table><tr><td>Exports</td><td>12</td></tr></table>", ["Exports 12"]],
  [
    "lines that end a sentence",
    "<p>It goes on.<br>It does not stop.</p>",
    ["It goes on.", "It does not stop."],
  ],
  ["lines within a sentence", "<p>It goes<br>on.</p>", ["It goes on."]],
  ["words in parts", "<p>Parlia<b>ment</b> <i>votes</i>.</p>", ["Parliament votes."]],
])("%s are", (_, inner, paragraphs) => expect(article(inner)).toEqual([FIRST, ...paragraphs, LAST]));

it("what is nested deeply is read as text", () => {
  const deep = `${"<div>".repeat(400)}<p>${FIRST}</p>${"</div>".repeat(400)}`;
  expect(read(deep)).toEqual([FIRST]);
});
