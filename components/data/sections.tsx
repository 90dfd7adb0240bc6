import { Code } from "@/components/data/code";
import { Table, Td, Th } from "@/components/ui/table";

/** The columns of the CSV file, and what has to be known about them. */
const COLUMNS: [string, string][] = [
  ["claim_id", "The last part of the address of the claim’s page"],
  ["claim_reviewed", "The statement"],
  ["claimant, claim_date", "Who made it, and when, as far as it is known: 2025, 2025-04 or 2025-04-03"],
  ["appearance_url, appearance_quote, article_publisher", "Where it was said first, and in which words"],
  ["consensus_status", "What the rule makes of the verdicts"],
  [
    "rating_value, worst_rating, best_rating",
    "The outcome on the scale from 1, False, to 5, True; the middle where it names two ratings, empty off the scale",
  ],
  ["textual_rating, rating_explanation", "The outcome in words, and what it rests on"],
  [
    "review_count, newsroom_count, agreement",
    "Verdicts, newsrooms, and how close they are to each other, 0 to 1",
  ],
  ["evidence_urls", "The addresses of the sources, with spaces between them"],
  ["review_url", "The claim’s page"],
  ["date_published, date_modified", "When there first was an outcome, and when it was last counted; in UTC"],
  ["language, license", "Of the statement; of the data"],
];

export const dumps = {
  id: "downloads",
  title: "Downloads",
  children: (
    <>
      <p>All open claims, written anew at each download.</p>
      <ul>
        <li>
          <a href="/data/claims.csv">claims.csv</a>: one line for each claim, for spreadsheets. A cell that a
          spreadsheet would take for a formula begins with an apostrophe.
        </li>
        <li>
          <a href="/data/claims.jsonl">claims.jsonl</a>: a JSON object on each line, with every verdict and
          source, as the API has it, and the claim’s public record.
        </li>
      </ul>
    </>
  ),
};

export const columns = {
  id: "columns",
  title: "The columns of the CSV file",
  children: (
    <Table caption="The columns of the CSV file">
      <thead>
        <tr>
          <Th>Column</Th>
          <Th>What it holds</Th>
        </tr>
      </thead>
      <tbody>
        {COLUMNS.map(([names, meaning]) => (
          <tr key={names}>
            <Th scope="row" className="w-1/2 text-sm sm:w-2/5">
              {names}
            </Th>
            <Td>{meaning}</Td>
          </tr>
        ))}
      </tbody>
    </Table>
  ),
};

export const feeds = {
  id: "feeds",
  title: "Feeds",
  children: (
    <p>
      The latest outcomes as <a href="/feed.xml">Atom</a> and as <a href="/feed.json">JSON Feed</a>. Each
      filter of <a href="/claims">the list of claims</a> is a feed as well: put <Code>/feed.xml</Code> or{" "}
      <Code>/feed.json</Code> behind <Code>/claims</Code> in its address, or follow the links above its
      results. So is each claim, with an entry for every change of its outcome, and{" "}
      <a href="/corrections">what was corrected</a>: as <a href="/corrections/feed.xml">Atom</a> and as{" "}
      <a href="/corrections/feed.json">JSON Feed</a>.
    </p>
  ),
};

export const interfaces = {
  id: "api",
  title: "For machines",
  children: (
    <>
      <p>
        A JSON API answers below <Code>/api/v1</Code>, such as <a href="/api/v1/claims">/api/v1/claims</a>.{" "}
        <a href="/data/api">Its documentation</a> is drawn from{" "}
        <a href="/api/v1/openapi.json">an OpenAPI document</a>. No key is needed to read, pages of any site
        may ask, and whoever sends an ETag back is told when nothing has changed.
      </p>
      <p>
        Programs that ask Google’s Fact Check Tools API can ask here in the same way, at{" "}
        <Code>/api/v1alpha1/claims:search</Code>. The page of a claim that newsrooms agree on carries
        schema.org’s ClaimReview, and <a href="/sitemap.xml">the sitemap</a> names every page.
      </p>
      <p>
        Behind a claim’s address in the API, <Code>/annotations</Code> ties its outcome to the words of each
        article in which it was said, as W3C Web Annotations. Behind the address of its page,{" "}
        <Code>/citation.bib</Code> and <Code>/citation.json</Code> cite it in BibTeX and CSL JSON, and{" "}
        <Code>/opengraph-image</Code> is its picture.
      </p>
    </>
  ),
};

export const embedding = {
  id: "embed",
  title: "On your own pages",
  children: (
    <p>
      Put <Code>/embed</Code> before the path of a claim’s page, and it can be framed: one small answer,
      without scripts or cookies, that follows the outcome. Programs that know oEmbed find it by themselves.
    </p>
  ),
};

/** @param address of the licence */
export const licence = (address: string) => ({
  id: "licence",
  title: "Licence",
  children: (
    <p>
      The data may be used under <a href={address}>{nameOf(address)}</a>. The quotes in it are their authors’.
    </p>
  ),
});

function nameOf(address: string): string {
  return address === "https://creativecommons.org/licenses/by/4.0/"
    ? "Creative Commons Attribution 4.0 (CC BY 4.0)"
    : address;
}
