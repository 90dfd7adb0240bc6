/**
 * Reads CSV as RFC 4180 has it and no other way: records end in CRLF, each has as many fields as the first, a field
 * with a quote, a comma or a line end is quoted, quotes in it are doubled.
 * @throws Error that names the place of whatever is otherwise
 */
export function parseCsv(text: string): string[][] {
  const records: string[][] = [[]];
  const fields = /(?:"((?:[^"]|"")*)"|([^",\r\n]*))(,|\r\n|$)/y;
  while (fields.lastIndex < text.length) {
    const start = fields.lastIndex;
    const match = fields.exec(text);
    if (!match) throw new Error(`not CSV at ${start}: ${JSON.stringify(text.slice(start, start + 40))}`);
    const [, quoted, plain = "", end] = match;
    records.at(-1)?.push(quoted === undefined ? plain : quoted.replaceAll('""', '"'));
    if (end === "") throw new Error("the last record does not end in CRLF");
    if (end === "\r\n" && fields.lastIndex < text.length) records.push([]);
    if (end === "," && fields.lastIndex === text.length) throw new Error("the last record is cut off");
  }
  const width = records[0]?.length;
  const odd = records.findIndex((one) => one.length !== width);
  if (odd >= 0) throw new Error(`record ${odd} has ${records[odd]?.length} fields, not ${width}`);
  return records;
}
