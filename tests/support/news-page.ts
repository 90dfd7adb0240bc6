/** What of the page differs from one of its addresses to the next. */
type Version = { site: string; edited: boolean; amp?: boolean };

export const STORY = {
  headline: "Harbour of Varnholm to close for two winters, council decides",
  publisher: "The Issery Courier",
  author: "Mara Tolvane",
  datePublished: "2025-03-14",
  inLanguage: "en-GB",
};

const FIRST = [
  "The council of Varnholm voted on Thursday to close the town’s harbour to freight for two winters, after engineers found cracks in 14 of its 31 piers.",
  "“The harbour handled 412,000 tonnes of goods in 2024, a fifth less than in the year before,” said Ilse Brandeker, the harbour master. She added that 180 people work on the quays.",
  "Repairs will cost 96 million crowns, according to a report that the ministry of transport published on Monday. The ministry pays 60 per cent of that sum.",
];

const MIDDLE = [
  "Mayor Teun Askerlund told the council that unemployment in Varnholm had fallen to 4.1 per cent in January, the lowest rate since 2008. “Nobody will lose their job because of this,” he said.",
  "The union of dockers contradicted him. “Ninety of our members were told in February that their contracts end in May,” its chair, Rosa Lindqvarn, said.",
  "In 2019 the council had promised to rebuild the eastern quay by 2023. The work has not begun.",
];

const ADDED =
  "After this article first appeared, the mayor’s office said that a further 12 million crowns had been set aside for the dockers.";

const LAST = [
  "The ferry to the island of Lower Issery goes on running. It carried 73,500 passengers last year, its operator said.",
  "The harbour is expected to open again in the spring of 2027. Does the town have the patience?",
];

/** The paragraphs of the story, in order. Edited, one has lost a word and got another figure, and one is new. */
export function storyParagraphs(edited: boolean): string[] {
  if (!edited) return [...FIRST, ...MIDDLE, ...LAST];
  const [first = "", second = "", third = ""] = FIRST;
  const corrected = third.replace("96 million crowns", "98 million crowns").replace("on Monday", "Monday");
  return [first, second, corrected, ...MIDDLE.slice(0, 2), ADDED, ...LAST];
}

/**
 * A page of an invented newspaper about an invented town, with what stands around an article on such pages: a menu, a
 * caption, a poll, advertising, and metadata in several formats.
 */
export function newsPage({ site, edited, amp = false }: Version): string {
  const { headline, publisher, author, datePublished, inLanguage } = STORY;
  const ld = {
    "@context": "https://schema.org",
    "@type": "NewsArticle",
    headline,
    datePublished: `${datePublished}T18:20:00+01:00`,
    author: [{ "@type": "Person", name: author }],
    publisher: { "@type": "Organization", name: publisher },
  };
  const [lead, ...rest] = storyParagraphs(edited).map((text) => `<p>${text}</p>`);
  return `<!doctype html>
<html lang="${inLanguage}"${amp ? " amp" : ""}>
<head>
<meta charset="utf-8">
<title>${headline} | ${publisher}</title>
<link rel="canonical" href="${site}/story">
${amp ? "" : `<link rel="amphtml" href="${site}/amp/story">`}
<meta property="og:title" content="${headline}">
<meta property="og:site_name" content="${publisher}">
<meta name="description" content="Fiction for tests: neither the town nor its people exist.">
<script type="application/ld+json">${JSON.stringify(ld)}</script>
</head>
<body>
<header><nav aria-label="Menu"><button>Menu</button><a href="/">Home</a> <a href="/town">Town</a>
<a href="/sea">Sea</a></nav></header>
<main>
<article>
<h1>${headline}</h1>
<p class="byline">By ${author}, <time datetime="${datePublished}">14 March 2025</time></p>
${lead}
<figure><img src="/harbour.jpg" alt=""><figcaption>The eastern quay of Varnholm, in an invented photograph.</figcaption></figure>
${rest.slice(0, 3).join("\n")}
<aside class="advertisement"><p>Advertisement: subscribe to the Courier for 3 crowns a week.</p></aside>
${rest.slice(3).join("\n")}
</article>
<section class="poll"><h2>Vote</h2><p>Is the council right? Vote count: 1,204</p></section>
</main>
<footer><p>© ${publisher}. This newspaper, its town and its people are fiction, made for tests.</p></footer>
</body>
</html>`;
}
