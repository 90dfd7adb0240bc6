import { stringify } from "csv-stringify/sync";
import { SCALE } from "@/lib/consensus";
import { env } from "@/lib/platform/env";
import { claimAddress } from "./addresses";
import { ratingValue } from "./claim-review";
import { type RecordedClaim, toDumpLine } from "./dump-record";
import { explain } from "./explain";
import type { WholeClaim } from "./whole-claims";
import { labelWords } from "./words";

type Batches = AsyncIterable<WholeClaim[]>;

/** The columns of the CSV dump and what stands in them. A cell of nothing is empty. */
const COLUMNS: Record<string, (claim: WholeClaim) => string | number | null | undefined> = {
  claim_id: ({ slug }) => slug,
  claim_reviewed: ({ statement }) => statement,
  claimant: ({ claimant }) => claimant?.name,
  claim_date: ({ claimDate }) => claimDate,
  appearance_url: ({ appearances }) => appearances[0]?.article.url,
  appearance_quote: ({ appearances }) => appearances[0]?.exact,
  article_publisher: ({ appearances }) => appearances[0]?.article.publisher,
  consensus_status: ({ consensus }) => consensus.status,
  rating_value: ({ consensus }) => ratingValue(consensus),
  best_rating: () => SCALE[4],
  worst_rating: () => SCALE[0],
  textual_rating: ({ consensus }) => labelWords(consensus.label),
  rating_explanation: ({ consensus: { assessment, newsroomNames } }) =>
    assessment && explain(assessment, newsroomNames).join(" "),
  review_count: ({ consensus }) => consensus.counted,
  newsroom_count: ({ consensus }) => consensus.newsrooms,
  agreement: ({ consensus }) => consensus.assessment?.L?.value,
  evidence_urls: ({ verdicts }) =>
    [...new Set(verdicts.flatMap((one) => one.sources.map((source) => source.url)))].join(" "),
  review_url: ({ slug }) => claimAddress(slug),
  date_published: ({ published }) => published,
  date_modified: ({ consensus, updatedAt }) => [consensus.computedAt, updatedAt].sort().at(-1),
  language: ({ inLanguage }) => inLanguage,
  license: () => env().TOUCHSTONE_LICENSE,
};

/** The dump as CSV (RFC 4180). A cell that a spreadsheet would take for a formula begins with an apostrophe. */
export async function* csvOf(batches: Batches): AsyncGenerator<string> {
  let head = written([Object.keys(COLUMNS)]);
  for await (const claims of batches) {
    yield head + written(claims.map((claim) => Object.values(COLUMNS).map((cell) => readable(cell(claim)))));
    head = "";
  }
}

function written(records: unknown[][]): string {
  // A line end of any kind is quoted, not only the one between records.
  return stringify(records, { record_delimiter: "windows", escape_formulas: true, quoted_match: /[\r\n]/ });
}

/** The same text without what no CSV reader expects in a cell. */
function readable(cell: string | number | null | undefined): string | number | null | undefined {
  return typeof cell === "string" ? cell.replaceAll("\0", "\uFFFD").toWellFormed() : cell;
}

/** The dump as JSON Lines: on each line a claim as the API has it, with its public record and a digest of both. */
export async function* jsonLinesOf(batches: AsyncIterable<RecordedClaim[]>): AsyncGenerator<string> {
  for await (const claims of batches) {
    yield claims.map((claim) => `${JSON.stringify(toDumpLine(claim))}\n`).join("");
  }
}
