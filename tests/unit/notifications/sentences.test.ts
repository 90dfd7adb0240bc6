import { describe, expect, it } from "vitest";
import { KINDS } from "@/lib/notifications/model";
import { plainSentence, sentenceOf, shortened } from "@/lib/notifications/sentences";

const said = (kind: keyof typeof KINDS, particulars: unknown, underClaim = false) =>
  plainSentence(sentenceOf({ kind, particulars }, underClaim));

describe("sentenceOf", () => {
  it("says who did what to which claim", () => {
    expect(said("ASSIGNED", { by: "Ada", claim: "The sky is green." })).toBe(
      "Ada assigned “The sky is green” to you",
    );
    expect(said("ASSIGNED", { by: "Ada", claim: "The sky is green." }, true)).toBe(
      "Ada assigned this claim to you",
    );
    expect(said("DUE_TOMORROW", { claim: "X", due: "2026-11-22" })).toBe(
      "“X” is due tomorrow, 22 November 2026",
    );
    expect(said("MEMBERSHIP", { who: "Ada", what: "joined as reviewer" })).toBe("Ada joined as reviewer");
    expect(said("ADMISSION", { what: "admitted" })).toBe("Your newsroom was admitted: its verdicts count");
  });

  it.each(Object.keys(KINDS) as (keyof typeof KINDS)[])("%s is a sentence whatever is missing", (kind) => {
    const odd = [
      {},
      null,
      [],
      "x",
      { by: 1, claim: null, who: {}, what: "", due: " ", note: [] },
      { due: "soon" },
    ];
    for (const particulars of odd) {
      for (const underClaim of [false, true]) {
        const sentence = said(kind, particulars, underClaim);
        expect(sentence).toMatch(/^[A-Z“].{8,}[^.]$/);
        expect(sentence).not.toMatch(/undefined|null|NaN|Invalid|object/);
      }
    }
  });

  it("keeps other people's words apart from ours", () => {
    const { parts, quote } = sentenceOf({
      kind: "REPLIED",
      particulars: { by: "אדה", claim: "X", quote: " a\nb " },
    });
    expect(parts).toEqual([{ said: "אדה" }, " answered in the discussion of ", { said: "“X”" }]);
    expect(quote).toBe("a\nb");
  });

  it("cuts what is long between words, and no character in half", () => {
    const { parts, quote } = sentenceOf({
      kind: "CONSENSUS_CHANGED",
      particulars: { claim: "word ".repeat(100), note: "👩‍🔬".repeat(500) },
    });
    expect(JSON.stringify(parts)).toMatch(/word…”/);
    expect(quote?.length).toBeLessThanOrEqual(400);
    expect(quote?.isWellFormed()).toBe(true);
    expect(shortened("short", 10)).toBe("short");
  });
});
