import { describe, expect, it } from "vitest";
import type { DumpLine } from "@/lib/publishing/dump-line";
import { readHeads } from "@/lib/publishing/recount/heads";
import { recountDump } from "@/lib/publishing/recount/recount-dump";
import { digestOf } from "@/lib/record/chain";
import { RATINGS } from "@/lib/verdicts/model";
import { AGREED, SEALED, standing, writtenBy } from "./records";

const AT = "2026-01-05T00:00:00.000Z";

function verdict(index: number, newsroom: string | null, rating: 1 | "U"): DumpLine["verdicts"][number] {
  return {
    ...writtenBy(index),
    reviewer: { handle: standing(index, newsroom, rating).reviewer, name: `Reviewer ${index}` },
    newsroom: newsroom === null ? null : { slug: newsroom, name: newsroom },
    rating: RATINGS.find((one) => one.code === rating)?.name ?? "FALSE",
    castBlind: true,
    revision: 1,
    submittedAt: AT,
    updatedAt: AT,
  };
}

type Unsigned = Omit<DumpLine, "sha256">;

/** A line that agrees with its record. */
const OPEN: Unsigned = {
  slug: "it-is-so",
  url: "http://localhost:3000/claims/it-is-so",
  text: "It is so.",
  claimant: null,
  claimDate: null,
  inLanguage: "en",
  state: "OPEN",
  appearances: [],
  consensus: {
    ...(({ status, tier, reason, label, range90, newsrooms, counted }) =>
      ({ status, tier, reason, label, range90, newsrooms, counted }) as DumpLine["consensus"])(
      AGREED.entries[4]?.body?.outcome ?? Object.create(null),
    ),
    agreement: 1,
    quorumMissing: null,
    paramsVersion: 1,
    computedAt: AT,
  },
  verdicts: [verdict(1, "desk-a", 1), verdict(3, "desk-b", 1), verdict(4, null, "U")],
  updatedAt: AT,
  record: AGREED,
};

/** A dump whose lines have the digests that belong to them. */
const dumpOf = (...lines: Unsigned[]) =>
  lines.map((line) => `${JSON.stringify({ ...line, sha256: digestOf(line) })}\n`).join("");

/** Everything that comes, in pieces of a few bytes. */
async function* inPieces(text: string, size = 700): AsyncGenerator<Uint8Array> {
  const bytes = Buffer.from(text);
  for (let at = 0; at < bytes.length; at += size) yield bytes.subarray(at, at + size);
}

async function recounted(dump: string, heads?: string): Promise<string[]> {
  const said: string[] = [];
  const reader = heads === undefined ? null : readHeads(inPieces(heads, 50));
  const { differences } = await recountDump(inPieces(dump), reader, (one) => said.push(one));
  expect(differences).toBe(said.length);
  return said;
}

const IT = "line 1, claim it-is-so";
const changed = (change: Partial<Unsigned>) => dumpOf({ ...OPEN, ...change });
const withConsensus = (change: Partial<DumpLine["consensus"]>) =>
  changed({ consensus: { ...OPEN.consensus, ...change } });
const withVerdict = (change: Partial<DumpLine["verdicts"][number]>) =>
  changed({ verdicts: OPEN.verdicts.with(0, { ...verdict(1, "desk-a", 1), ...change }) });

it("finds nothing in a dump that agrees", async () => {
  expect(await recounted(dumpOf(OPEN))).toEqual([]);
  expect(await recounted(dumpOf(OPEN).trimEnd())).toEqual([]);
});

describe("a line whose digest was made to match is held against its record:", () => {
  it.each([
    [
      "status",
      withConsensus({ status: "CONSENSUS" }),
      'entry 5: says status "CONSENSUS", recounted "PROVISIONAL"',
    ],
    ["agreement", withConsensus({ agreement: 0.5 }), "entry 5: says agreement 0.5, recounted 1"],
    ["counted", withConsensus({ counted: 4 }), "entry 5: says counted 4, recounted 3"],
    ["wording", changed({ text: "It is not so." }), "entry 1: is worded otherwise than its record says"],
    [
      "an explanation",
      withVerdict({ explanation: "x" }),
      "shows a verdict of reviewer-1 whose text is not that",
    ],
    ["a rating", withVerdict({ rating: "TRUE" }), "shows a verdict of reviewer-1 whose rating is not that"],
    [
      "a newsroom",
      withVerdict({ newsroom: null }),
      "shows a verdict of reviewer-1 whose newsroom is not that",
    ],
    [
      "a verdict more",
      changed({ verdicts: [...OPEN.verdicts, verdict(2, "desk-a", 1)] }),
      "reviewer-2 that is not",
    ],
    ["a verdict less", changed({ verdicts: OPEN.verdicts.slice(1) }), "lacks the verdict of reviewer-1"],
    ["a verdict twice", changed({ verdicts: OPEN.verdicts.with(1, verdict(1, "desk-a", 1)) }), "or twice"],
    ["a seal", changed({ record: SEALED }), "says status PROVISIONAL, and its record is sealed"],
    ["a missing record", changed({ record: { ...AGREED, entries: [] } }), "has no entry"],
  ])("%s", async (_, dump, words) => {
    const said = await recounted(dump);
    expect(
      said.some((one) => one.startsWith(IT) && one.includes(words)),
      said.join("\n"),
    ).toBe(true);
  });
});

describe("a line of another form is named:", () => {
  const line = dumpOf(OPEN);
  it.each([
    ["no JSON", line.replace("{", "("), "line 1: is not JSON"],
    ["an empty line", `\n${line}`, "line 1: is not JSON"],
    ["another digest", line.replace(/"sha256":"."?/, '"sha256":"'), "sha256"],
    ["a member missing", line.replace('"state":"OPEN",', ""), "state: "],
    ["a member too many", line.replace('"state":', '"secret":1,"state":'), "Unrecognized key"],
    ["spaces", line.replace('"state":', '"state": '), `${IT}: is not written as a dump writes JSON`],
    [
      "an escape",
      line.replace("It is so.", "\\u0049t is so."),
      `${IT}: is not written as a dump writes JSON`,
    ],
    ["a mark before it", `\uFEFF${line}`, "line 1: is not JSON"],
    ["half a character", line.replace("It is so.", "\\ud83d"), "its sha256 is not that of its content"],
  ])("%s", async (_, dump, words) => {
    expect((await recounted(dump)).join("\n")).toContain(words);
  });

  it("bytes that are no text", async () => {
    const said: string[] = [];
    async function* pieces() {
      yield Buffer.from([0x22, 0xff, 0x22, 0x0a]);
    }
    await recountDump(pieces(), null, (one) => said.push(one));
    expect(said).toEqual(["line 1: is not UTF-8"]);
  });

  it("a claim that stands there twice", async () => {
    expect(await recounted(dumpOf(OPEN, OPEN))).toEqual([
      "line 2, claim it-is-so: stands in the dump twice",
      "line 2, claim it-is-so: is out of the order of the records",
    ]);
  });
});

describe("published heads", () => {
  const { record, entries } = AGREED;
  const head = (seq: number, hash = entries[seq - 1]?.hash) => `${record} ${seq} ${hash}\n`;
  const others = [
    `${record.replace(/.$/, "0")} 3 ${"a".repeat(64)}\n`,
    `${record.replace(/.$/, "9")} 3 ${"a".repeat(64)}\n`,
  ];

  it("of now or of an earlier day hold, also with those of claims that the dump has not", async () => {
    for (const heads of [
      head(5),
      head(3),
      `day 2026-01-05 after none\n${head(5)}`,
      others.join(head(4)),
      "",
      others[0],
    ])
      expect(await recounted(dumpOf(OPEN), heads)).toEqual([]);
  });

  it("show a record that was written anew or whose end is gone", async () => {
    expect(await recounted(dumpOf(OPEN), head(3, "b".repeat(64)))).toEqual([
      `${IT}, entry 3: is not the entry whose hash was published as the head`,
    ]);
    expect(await recounted(dumpOf(OPEN), head(6, "b".repeat(64)))).toEqual([
      `${IT}: ends at entry 5, but its published head is entry 6: its end is gone`,
    ]);
  });

  it("have to be in order and in form themselves", async () => {
    expect(await recounted(dumpOf(OPEN), `${head(5)}nonsense\n${others[0]}`)).toEqual([
      "heads, line 2: is no head",
      "heads, line 3: is out of order",
    ]);
  });
});
