import type { PublicRecord } from "@/lib/record/model";
import type { Finding } from "@/lib/record/replay";
import { linesOf } from "./lines";

const DAY = /^day \d{4}-\d\d-\d\d after ([0-9a-f]{64}|none)$/;
const HEAD = /^([0-9a-f-]{36}) (\d{1,9}) ([0-9a-f]{64})$/;

type Head = { record: string; seq: number; hash: string };

/** Published heads, read along with a dump: both are in the order of the records' names. */
export type HeadsReader = {
  /** What is wrong with a record by its head; null where it has none: it is younger than the heads. */
  check(record: PublicRecord): Promise<Finding[] | null>;
  /** Reads the rest. @returns what is wrong with the heads themselves, with the number of the line */
  finish(): Promise<{ line: number; what: string }[]>;
};

/** Reads heads ("record seq hash" on each line, perhaps below a line that names their day). */
export function readHeads(pieces: AsyncIterable<Uint8Array>): HeadsReader {
  const problems: { line: number; what: string }[] = [];
  const all = headsOf(pieces, problems);
  let current: Head | null | undefined;
  const advance = async () => {
    const { value, done } = await all.next();
    current = done ? null : value;
  };
  return {
    async check(record) {
      if (current === undefined) await advance();
      while (current && current.record < record.record) await advance();
      return current?.record === record.record ? headFindings(record, current) : null;
    },
    async finish() {
      while (current !== null) await advance();
      return problems;
    },
  };
}

async function* headsOf(
  pieces: AsyncIterable<Uint8Array>,
  problems: { line: number; what: string }[],
): AsyncGenerator<Head> {
  let [line, last] = [0, ""];
  for await (const bytes of linesOf(pieces)) {
    line++;
    const text = new TextDecoder().decode(bytes);
    const [, record, seq, hash] = HEAD.exec(text) ?? [];
    if (!record || !hash) {
      if (line > 1 || !DAY.test(text)) problems.push({ line, what: "is no head" });
    } else if (record <= last) problems.push({ line, what: "is out of order" });
    else {
      last = record;
      yield { record, seq: Number(seq), hash };
    }
  }
}

function headFindings({ entries }: PublicRecord, { seq, hash }: Head): Finding[] {
  const entry = entries.find((one) => one.seq === seq);
  if (!entry) {
    const last = entries.at(-1)?.seq ?? 0;
    return [
      { seq: null, what: `ends at entry ${last}, but its published head is entry ${seq}: its end is gone` },
    ];
  }
  if (entry.hash === hash) return [];
  return [{ seq, what: "is not the entry whose hash was published as the head" }];
}
