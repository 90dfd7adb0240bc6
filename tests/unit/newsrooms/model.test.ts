import { describe, expect, it } from "vitest";
import { audienceOf, OCCASION_NAMES, OCCASIONS } from "@/lib/newsrooms/model";
import { COUNTRIES, languagesTyped, languageTag } from "@/lib/newsrooms/places";
import { loggedPath } from "@/lib/platform/log";

describe("who is told of an occasion", () => {
  it.each([[{}], [null], ["x"], [{ OVERDUE: "OWNER" }], [{ OVERDUE: ["KING"] }]])(
    "is the default where %j was stored",
    (audience) => {
      for (const name of OCCASION_NAMES) expect(audienceOf(audience, name)).toEqual(OCCASIONS[name].told);
    },
  );

  it("is what was chosen, nobody among that", () => {
    expect(audienceOf({ OVERDUE: [] }, "OVERDUE")).toEqual([]);
    expect(audienceOf({ OVERDUE: ["OBSERVER"] }, "OVERDUE")).toEqual(["OBSERVER"]);
  });
});

describe("languages", () => {
  it.each([
    ["English", "en"],
    ["irish", "ga"],
    ["pt-br", "pt-BR"],
    ["DE", "de"],
    ["Klingonese", null],
    ["", null],
    ["x".repeat(300), null],
    ["zz", null],
  ])("%s is %s", (typed, tag) => {
    expect(languageTag(typed)).toBe(tag);
  });

  it("are written the way they are read", () => {
    const tags = ["en", "ga", "pt-BR", "zh-Hant", "de"];
    expect(languagesTyped(tags).split(", ").map(languageTag)).toEqual(tags);
  });
});

it("countries all have a name", () => {
  expect(COUNTRIES).toHaveLength(249);
  for (const { code, name } of COUNTRIES) expect(name).not.toBe(code);
});

it("the log has no invitation's secret", () => {
  expect(loggedPath("/invitations/secret")).toBe("/invitations/[redacted]");
  expect(loggedPath("/invitations/secret/more")).toBe("/invitations/[redacted]");
  expect(loggedPath("/error-reports/secret")).toBe("/error-reports/[redacted]");
  expect(loggedPath("/error-reports/new")).toBe("/error-reports/new");
  expect(loggedPath("/claims/invitations")).toBe("/claims/invitations");
});
