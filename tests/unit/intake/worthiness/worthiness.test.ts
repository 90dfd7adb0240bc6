import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { worthiness } from "@/lib/intake/worthiness";

function logit(score: number): number {
  return Math.log(score / (1 - score));
}

function total({ parts }: ReturnType<typeof worthiness>): number {
  return parts.reduce((sum, { value, weight }) => sum + value * weight, 0);
}

describe("worthiness", () => {
  it("ranks figures and official acts before questions, thanks and plans", () => {
    const score = (text: string) => worthiness({ text }).score;
    const worthy = [
      "Illegal immigration has increased by 40 percent since the law was passed.",
      "She voted against the amendment that cut taxes by $3 billion.",
    ].map(score);
    const idle = [
      "Thank you all very much.",
      "What do you think we should do?",
      "I hope we will talk again.",
    ].map(score);
    expect(Math.min(...worthy)).toBeGreaterThan(3 * Math.max(...idle));
  });

  it("says by its parts how the score comes about", () => {
    const judged = worthiness({ text: "Crime has increased by 40 percent since 2019." });
    expect(total(judged)).toBeCloseTo(logit(judged.score), 9);
    expect(judged.parts.map(({ feature }) => feature)).toEqual(
      expect.arrayContaining(["any sentence", "a figure in digits", "a percentage", "change over time"]),
    );
    const sizes = judged.parts.map(({ value, weight }) => Math.abs(value * weight));
    expect(sizes).toEqual(sizes.toSorted((a, b) => b - a));
  });

  it("does not mind who speaks, unless nobody is named", () => {
    const text = "We lost 60,000 factories.";
    const unnamed = worthiness({ text });
    expect(worthiness({ text, speaker: "Trump" })).toEqual(unnamed);
    expect(worthiness({ text, speaker: "Clinton" })).toEqual(unnamed);
    expect(worthiness({ text, speaker: "AUDIENCE MEMBER" }).score).toBeLessThan(unnamed.score);
  });

  it("minds what part the speaker plays: who asks much and says little is a moderator", () => {
    const text = "We lost 60,000 factories.";
    const alone = worthiness({ text });
    expect(worthiness({ text, part: { share: 1, questions: 0 } })).toEqual(alone);
    const guest = worthiness({ text, part: { share: 0.5, questions: 0.05 } });
    const moderator = worthiness({ text, part: { share: 0.1, questions: 0.4 } });
    expect(guest.score).toBeLessThan(alone.score);
    expect(moderator.score).toBeLessThan(guest.score);
    expect(total(moderator)).toBeCloseTo(logit(moderator.score), 9);
  });

  it("does not mind of whom something is said", () => {
    const of = (name: string) => worthiness({ text: `Mr. ${name} voted against the budget in 2012.` }).score;
    expect(of("Trump")).toBe(of("Obama"));
  });

  it("judges whatever it is given, and always alike", () => {
    const piece = fc.oneof(
      fc.string({ unit: "binary" }),
      fc.constantFrom(
        "__proto__",
        "constructor",
        "\ud800",
        "$1,000",
        "%",
        " ",
        "?",
        "[",
        "can't",
        "...",
        "\u202e",
      ),
    );
    fc.assert(
      fc.property(fc.array(piece, { maxLength: 30 }), fc.string(), (pieces, speaker) => {
        const text = pieces.join("");
        const judged = worthiness({ text, speaker });
        expect(judged.score).toBeGreaterThan(0);
        expect(judged.score).toBeLessThan(1);
        expect(total(judged)).toBeCloseTo(logit(judged.score), 6);
        expect(worthiness({ text, speaker })).toEqual(judged);
      }),
      { numRuns: 300 },
    );
  });

  it("reads no more than a sentence or a word can be long, so that no text can hold it up", () => {
    const long = "aest ".repeat(1_000);
    expect(worthiness({ text: long + "? 100 percent".repeat(100_000) })).toEqual(
      worthiness({ text: long.slice(0, 4_000) }),
    );
    const address = "http://a.b/";
    expect(worthiness({ text: address.repeat(100_000) })).toEqual(
      worthiness({ text: address.repeat(6).slice(0, 60) }),
    );
  });
});
