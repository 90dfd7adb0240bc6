import { pipeline, Readable } from "node:stream";
import { stringify } from "csv-stringify";
import type { AuditRow } from "./audit-log";

const COLUMNS = ["number", "time", "person", "event", "claim", "particulars", "previous hash", "hash"];

/**
 * Events as CSV (RFC 4180, UTF-8), written as it is read: however many there are, few are in memory. A cell that a
 * spreadsheet would take for a formula begins with an apostrophe.
 */
export function auditCsv(rows: AsyncIterable<AuditRow>): ReadableStream<Uint8Array> {
  const writer = stringify({
    columns: COLUMNS,
    header: true,
    record_delimiter: "windows",
    quote_record_delimiter: true,
    escape_formulas: true,
  });
  // Whoever stops reading ends the reading from the database, and an error there ends the answer in its midst.
  pipeline(Readable.from(cells(rows)), writer, () => {});
  return Readable.toWeb(writer) as ReadableStream<Uint8Array>;
}

async function* cells(rows: AsyncIterable<AuditRow>) {
  for await (const row of rows)
    yield [
      row.newsroomSeq,
      row.createdAt.toISOString(),
      row.actor?.handle ?? "",
      row.type,
      row.claim?.slug ?? "",
      JSON.stringify(row.payload),
      row.newsroomPrev,
      row.hash,
    ];
}
