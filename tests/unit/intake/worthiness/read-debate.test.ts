import { describe, expect, it } from "vitest";
import { readDebate } from "@/lib/intake/worthiness/read-debate";

// Each of two speakers says one sentence, and asks nothing.
const part = { share: 0.5, questions: 0 };

describe("readDebate", () => {
  it("takes what stands between tabs as it stands, quotes and all", () => {
    const { rows } = readDebate("a.tsv", '1\tSYSTEM\t"(Applause)\t0\r\n2\tA\tIt "rose.\t1\r\n');
    expect(rows).toEqual([
      { line: "1", speaker: "SYSTEM", text: '"(Applause)', checked: false, part },
      { line: "2", speaker: "A", text: 'It "rose.', checked: true, part },
    ]);
  });

  it("does without labels and speakers, and passes over titles and empty lines", () => {
    const { rows } = readDebate("a.tsv", "\uFEFFline_number\tspeaker\ttext\n7\t\tIt rose.\n\n8\tB\t\n");
    expect(rows).toEqual([
      { line: "7", speaker: "", text: "It rose.", part },
      { line: "8", speaker: "B", text: "", part },
    ]);
  });

  it("says what part each speaker plays", () => {
    const { rows } = readDebate(
      "a.tsv",
      "1\tA\tDid it rise?\n2\tB\tIt rose.\n3\tA\tThank you.\n4\tA\tWhy?\n",
    );
    expect(rows.map((row) => row.part)).toEqual([
      { share: 0.75, questions: 2 / 3 },
      { share: 0.25, questions: 0 },
      { share: 0.75, questions: 2 / 3 },
      { share: 0.75, questions: 2 / 3 },
    ]);
  });

  it.each([
    ["1\tA\tIt rose.\n2\tA", "a.tsv, line 2: it has 2 fields"],
    ["1\tA\tIt rose.\t0\tmore", "a.tsv, line 1: it has 5 fields"],
    ["1\tA\tIt rose.\n\nB\tA\tIt fell.", "a.tsv, line 3: it begins with “B”"],
    ["1\tA\tIt rose.\tyes", "a.tsv, line 1: its label is “yes”"],
    ["\n", "a.tsv: there is not one sentence"],
  ])("says where %j is wrong", (contents, message) => {
    expect(() => readDebate("a.tsv", contents)).toThrow(message);
  });
});
