import { readFile } from "node:fs/promises";
import path from "node:path";
import { parse } from "csv-parse/sync";

/**
 * The rows of a file of tab-separated values with a header line: a column that begins with a quote is quoted, and quotes
 * in it doubled.
 * @returns each row's columns, as many as are asked for; a missing one is empty
 * @throws Error naming the file and the line that is not such a row
 */
export async function readRows(file: string, columns: number): Promise<string[][]> {
  const rows: string[][] = parse(await readFile(placeOf(file)), {
    delimiter: "\t",
    fromLine: 2,
    relaxColumnCount: true,
    relaxQuotes: true,
    skipEmptyLines: true,
    bom: true,
  });
  return rows.map((row) => Array.from({ length: columns }, (_, index) => row[index] ?? ""));
}

/** Which document each query is about, from a file of TREC's judgements: "query 0 document relevance". */
export async function readJudgements(file: string): Promise<Map<string, Set<string>>> {
  const judged = new Map<string, Set<string>>();
  for (const line of (await readFile(placeOf(file), "utf8")).split("\n")) {
    const [query = "", , document = "", relevance] = line.trim().split(/\s+/);
    if (Number(relevance) > 0) judged.set(query, (judged.get(query) ?? new Set()).add(document));
  }
  return judged;
}

/** A file as whoever typed its name means it: npm runs scripts in the project's folder, not in theirs. */
export function placeOf(file: string): string {
  return path.resolve(process.env.INIT_CWD ?? "", file);
}
