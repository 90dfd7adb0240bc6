import { describe, expect, it } from "vitest";
import { EMPTY_FIELDS, EMPTY_SOURCE } from "@/lib/verdicts/fields";
import { changeSources, fieldsFrom, sameFields, sourceChangeFrom } from "@/lib/verdicts/form-data";

const named = (title: string) => ({ ...EMPTY_SOURCE, title });
const titles = (sources: { title: string }[]) => sources.map((one) => one.title).join("");

describe("reading the posted form", () => {
  it("finds sources in the order of their numbers, and boxes that are ticked", () => {
    const form = new FormData();
    for (const [name, value] of Object.entries({
      rating: "TRUE",
      explanation: "Because.",
      "sources.10.url": "https://b.example/",
      "sources.2.url": "https://a.example/",
      "sources.2.primary": "on",
      "sources.2.stance": "SUPPORTS",
    }))
      form.set(name, value);
    expect(fieldsFrom(form)).toEqual({
      ...EMPTY_FIELDS,
      rating: "TRUE",
      explanation: "Because.",
      sources: [
        { ...EMPTY_SOURCE, url: "https://a.example/", primary: true, stance: "SUPPORTS" },
        { ...EMPTY_SOURCE, url: "https://b.example/" },
      ],
    });
  });

  it("takes an empty form, and a file where a text is due, as nothing typed", () => {
    const form = new FormData();
    form.set("explanation", new File(["x"], "x.txt"));
    expect(fieldsFrom(form)).toEqual(EMPTY_FIELDS);
  });
});

describe("changing the list of sources", () => {
  const three = [named("a"), named("b"), named("c")];

  it.each([
    ["up:1", "bac"],
    ["up:0", "abc"],
    ["down:0", "bac"],
    ["down:2", "abc"],
    ["remove:1", "ac"],
    ["remove:9", "abc"],
  ])("%s", (intent, expected) => {
    const change = sourceChangeFrom(intent, "");
    expect(change && titles(changeSources(three, change))).toBe(expected);
  });

  it("adds one that begins with the pasted address", () => {
    const change = sourceChangeFrom("add", " https://www.a.example/x ");
    const added = change && changeSources([], change);
    expect(added).toEqual([{ ...EMPTY_SOURCE, url: "https://www.a.example/x", publisher: "a.example" }]);
  });

  it.each(["submit", "remove:", "remove:-1", "explode:1", ""])("is not meant by %j", (intent) => {
    expect(sourceChangeFrom(intent, "")).toBeNull();
  });
});

describe("comparing drafts", () => {
  it("takes nothing and an empty form for the same", () => {
    expect(sameFields(null, EMPTY_FIELDS)).toBe(true);
    expect(sameFields(EMPTY_FIELDS, { ...EMPTY_FIELDS, note: "x" })).toBe(false);
  });
});
