import { describe, expect, it } from "vitest";
import { select } from "@/scripts/build-seed";

const TEXT =
  "He said: “No plans.” Asked again, he said it plainly: there are no plans, and no plan 😀 to make plans.";

describe("select", () => {
  it("finds a quote and 32 characters on each side", () => {
    const { start, end, ...found } = select(TEXT, { exact: "there are no plans", start: 0 });
    expect(found).toEqual({
      prefix: "sked again, he said it plainly: ",
      exact: "there are no plans",
      suffix: ", and no plan 😀 to make plans.",
    });
    expect(TEXT.slice(start, end)).toBe(found.exact);
  });

  it("has less context at the edges of the text", () => {
    expect(select(TEXT, { exact: "He said", start: 0 })).toMatchObject({ prefix: "", start: 0, end: 7 });
    expect(select(TEXT, { exact: "to make plans.", start: 0 }).suffix).toBe("");
  });

  it("never cuts a character of two code units", () => {
    const text = `${"😀".repeat(20)} quote ${"😀".repeat(20)}`;
    const { prefix, suffix } = select(text, { exact: "quote", start: 0 });
    expect([prefix, suffix]).toEqual([`${"😀".repeat(15)} `, ` ${"😀".repeat(15)}`]);
  });

  it("takes the place that `start` names where there are several", () => {
    const { prefix, start } = select("one, one, one", { exact: "one", start: 5 });
    expect([prefix, start]).toEqual(["one, ", 5]);
  });

  it.each([
    ["that is not there", "no schemes", "is not in the text"],
    ["that occurs twice, without a place", "said", "occurs at 3, 37"],
    ["that begins within a word", "here are no plans", "within a word"],
    ["that ends within a word", "there are no plan", "within a word"],
  ])("refuses a quote %s", (_, exact, message) => {
    expect(() => select(TEXT, { exact, start: -1 })).toThrow(message);
  });
});
