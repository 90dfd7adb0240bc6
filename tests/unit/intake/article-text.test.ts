import { describe, expect, it } from "vitest";
import { articleText, textOf } from "@/lib/intake/text";

// Invented for tests, like everything here.
const LEAD =
  "The ministry of the example republic said on Monday that exports had risen by 12 percent, the most since 2019.";
const NEXT =
  "“We expect this to go on,” the minister said, and added that imports had fallen for the third month in a row.";
const LAST =
  "Opposition members asked for the figures of each region, which the ministry says it will publish in autumn.";

const paragraphs = (text: string) => articleText(text).split("\n\n");

describe("paragraphs", () => {
  it("are parted by one empty line each, whatever parted them", () => {
    for (const gap of ["\n", "\n\n", "\r\n \t\r\n\r\n", "\u2029"])
      expect(articleText([LEAD, NEXT, LAST].join(gap))).toBe(`${LEAD}\n\n${NEXT}\n\n${LAST}`);
  });

  it("broken into lines of a width are whole again, their lists remain", () => {
    const broken = (text: string) => text.replace(/(.{1,60})(?: |$)/g, "$1\n").trim();
    const list = "• exports: more\n• imports: less";
    expect(articleText(`${broken(LEAD)}\n\n${broken(NEXT)}\n${list}\n\n${broken(LAST)}`)).toBe(
      `${LEAD}\n\n${NEXT}\n\n• exports: more\n\n• imports: less\n\n${LAST}`,
    );
  });

  it("a list of short points is no broken paragraph", () => {
    const points = ["Exports rise again", "Imports fall", "Minister content", "Figures in autumn"];
    expect(paragraphs(`${LEAD}\n\n${points.join("\n")}\n\n${LAST}`)).toEqual([LEAD, ...points, LAST]);
  });
});

describe("what pages put around their articles goes", () => {
  it.each([
    "Menu",
    "Skip to main content",
    "Top StoryWorld",
    "Home › World › Trade",
    "Advertisement",
    "Vote count: 0",
    "Average rating 0 / 5. Vote count: 0",
    "How useful was this article?",
    "Click on a star to rate it!",
    "No votes so far! Be the first to rate this article.",
    "Share",
    "Share this article",
    "Share on Facebook",
    "Facebook Twitter WhatsApp Email",
    "Follow us on X and Instagram.",
    "Read more: Exports fall in neighbouring republic",
    "READ MORE",
    "Also read: Imports of the example republic",
    "Continue reading the main story",
    "Story continues below advertisement",
    "Sign up for our morning newsletter and never miss a story.",
    "Get our daily newsletter delivered straight to your inbox.",
    "Enter your email address",
    "This website uses cookies to improve your experience.",
    "We and our partners use cookies and other technologies.",
    "Accept all cookies",
    "Privacy Policy | Terms",
    "© 2025 Example Media. All rights reserved.",
    "4 min read",
    "12 comments",
    "Image source, Example Agency",
    "A port at dawn. (AP Photo/Example Photographer, Pool)",
    "A port at dawn [Example Photographer/Reuters]",
    "The minister in parliament on Monday. Photo by Example Photographer/Getty Images",
    "The minister (pictured) says that exports have risen",
    "The minister (C), her deputy (L) and a guest (R) at the port",
    "The ministry wants more exports. Pictured: A port on February 17, 2025",
  ])("%s", (noise) => expect(paragraphs([LEAD, noise, NEXT, LAST].join("\n\n"))).toEqual([LEAD, NEXT, LAST]));

  it("the titles of other articles, and all that comes after the end", () => {
    const after = [
      "More on Trade News",
      "Previous Article",
      "Another thing happened",
      "Next Article",
      "And a third",
    ];
    expect(paragraphs([LEAD, NEXT, ...after, "Latest News", "Some headline of today"].join("\n\n"))).toEqual([
      LEAD,
      NEXT,
    ]);
    expect(paragraphs([LEAD, "Previous Article", "Another thing happened", NEXT].join("\n\n"))).toEqual([
      LEAD,
      NEXT,
    ]);
  });

  it("a title that stands there again", () => {
    const title = "Exports of the example republic rise";
    expect(paragraphs([title, title, LEAD, title.toUpperCase(), NEXT].join("\n\n"))).toEqual([
      title,
      LEAD,
      NEXT,
    ]);
  });

  it("captions without a mark, where only pictures are set apart", () => {
    const caption = "The minister greets workers of the port on the steps of the ministry in the capital";
    const lines = [LEAD, NEXT, LAST, NEXT, LAST, LEAD, NEXT];
    expect(
      paragraphs([...lines.slice(0, 4), "", caption, "", caption, ...lines.slice(4)].join("\n")),
    ).toEqual(lines);
    expect(paragraphs([LEAD, caption, NEXT, LAST].join("\n\n"))).toContain(caption);
  });
});

describe("what an article says stays", () => {
  it.each([
    "Yes.",
    "More on this is expected from the ministry in the coming weeks.",
    "Menu prices rose by 4 percent, the statisticians said.",
    "Share prices fell by 3 percent after the announcement on Monday.",
    "Follow the money, the opposition said.",
    "The photo shows the minister at the port, the newspaper said.",
    "She read more than 300 pages of evidence before the vote.",
    "Comments by the minister caused anger among exporters.",
    "He said the photographs by the agency had been altered.",
    "Subscribers of the state’s telephone company number two million.",
    "• Exports rise for the third month",
    "Why exports rise",
    "The company said it uses cookies of its own bakery.",
  ])("%s", (said) => expect(paragraphs([LEAD, said, NEXT, LAST].join("\n\n"))).toContain(said));

  it("an answer that is given twice", () =>
    expect(paragraphs(["Did exports rise?", "Yes.", "Did imports?", "Yes."].join("\n\n"))).toHaveLength(4));

  it("prose after what looks like an end", () =>
    expect(paragraphs([LEAD, "Related", NEXT].join("\n\n"))).toEqual([LEAD, NEXT]));
});

it("paragraphs of a page lose their inner line ends", () =>
  expect(textOf(["\n  The ministry\n said. ", "", " \n ", "It  did."])).toBe(
    "The ministry said.\n\nIt did.",
  ));
