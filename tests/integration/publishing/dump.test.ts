import { parse } from "csv-parse/sync";
import { beforeAll, describe, expect, it } from "vitest";
import { db } from "@/lib/platform/db";
import { dumpedClaims, recordedClaims } from "@/lib/publishing/dump";
import { csvOf, jsonLinesOf } from "@/lib/publishing/dump-formats";
import { digestOf } from "@/lib/record/chain";
import { verifyRecord } from "@/lib/record/replay";
import { createAgreedClaim, createBench, judge, wordsOn } from "@/tests/support/agreed";
import { answerProblems } from "@/tests/support/openapi";
import { createClaim } from "@/tests/support/scenario";
import { onTestDatabase } from "@/tests/support/test-database";

onTestDatabase();

const FORMULAS = ['=HYPERLINK("http://x.example")', "+1", "-1", "@SUM(A1)", "\tx", "\rx"];

let agreed: string;
let begun: string;
let hidden: string;

beforeAll(async () => {
  agreed = (await createAgreedClaim('It is "so", they said,\nand =not otherwise.')).slug;
  begun = (await createClaim()).slug;
  await judge(begun, (await createBench()).slice(0, 2));
  hidden = (await createClaim()).slug;
  await db().claim.update({ where: { slug: hidden }, data: { hiddenAt: new Date() } });
  for (const statement of FORMULAS) await createClaim({ statement });
});

/** A dump as whoever downloads it has it, read three claims at a time. */
async function textOf(pieces: AsyncGenerator<string>): Promise<string> {
  let text = "";
  for await (const piece of pieces) text += piece;
  return text;
}
const csvText = () => textOf(csvOf(dumpedClaims(3)));
const jsonLines = async () => (await textOf(jsonLinesOf(recordedClaims(3)))).trimEnd().split("\n");

/** A strict reader: CRLF between records, quotes only where they belong, each record as long as the first. */
const read = (csv: string): Record<string, string>[] =>
  parse(csv, { columns: true, record_delimiter: "\r\n", relax_quotes: false, relax_column_count: false });

describe("the CSV dump", () => {
  it("has a line for each open claim, in the promised columns", async () => {
    const csv = await csvText();
    expect(csv.split("\r\n")[0]).toBe(
      "claim_id,claim_reviewed,claimant,claim_date,appearance_url,appearance_quote,article_publisher,consensus_status,rating_value,best_rating,worst_rating,textual_rating,rating_explanation,review_count,newsroom_count,agreement,evidence_urls,review_url,date_published,date_modified,language,license",
    );
    const records = read(csv);
    expect(records).toHaveLength(2 + FORMULAS.length);
    expect(records.find((one) => one.claim_id === agreed)).toMatchObject({
      claim_reviewed: 'It is "so", they said,\nand =not otherwise.',
      claim_date: "2025-04",
      appearance_quote: "the exact words",
      consensus_status: "CONSENSUS",
      rating_value: "1",
      best_rating: "5",
      worst_rating: "1",
      textual_rating: "False",
      review_count: "6",
      newsroom_count: "3",
      agreement: "1",
      evidence_urls: "https://documents.example/treaty",
      review_url: `http://localhost:3000/claims/${agreed}`,
      date_published: expect.stringMatching(/^2\d{3}-.*Z$/),
      language: "en",
      license: "https://creativecommons.org/licenses/by/4.0/",
    });
    expect(csv).not.toContain(hidden);
  });

  it("holds no cell that a spreadsheet takes for a formula", async () => {
    const cells = read(await csvText()).flatMap((record) => Object.values(record));
    expect(cells.filter((cell) => /^[=+\-@\t\r]/.test(cell))).toEqual([]);
    expect(cells).toContain(`'${FORMULAS[0]}`);
  });

  it("says before quorum nothing but the status", async () => {
    const record = read(await csvText()).find((one) => one.claim_id === begun);
    expect(record).toMatchObject({
      consensus_status: "UNDER_REVIEW",
      rating_value: "",
      textual_rating: "",
      rating_explanation: "",
      evidence_urls: "",
      date_published: "",
    });
  });
});

describe("the JSON Lines dump", () => {
  it("has on each line a claim as the API describes it, with its verdicts past quorum alone", async () => {
    const lines = await jsonLines();
    const claims = lines.map((line) => JSON.parse(line));
    expect(claims).toHaveLength(2 + FORMULAS.length);
    for (const { record, sha256, ...claim } of claims) {
      expect(answerProblems(claim, "Claim")).toBeNull();
      expect(verifyRecord(record)).toEqual([]);
      expect(sha256).toBe(digestOf({ ...claim, record }));
    }
    expect(claims.find((one) => one.slug === agreed).verdicts).toHaveLength(6);
    const before = lines.find((line) => line.includes(begun)) ?? "";
    expect(Object.values(wordsOn(begun)).filter((secret) => before.includes(secret))).toEqual([]);
    const { verdicts, record } = JSON.parse(before);
    expect(verdicts).toEqual([]);
    expect(record).toMatchObject({ sealed: true, entries: Array(3).fill({ nonce: null, body: null }) });
  });
});
