import fc from "fast-check";
import { expect, it } from "vitest";
import { mentionsIn, readText, type Stretch } from "@/lib/discussion/read-text";

const HANDLES = new Set(["anna", "ben-okri"]);
const lineOf = (text: string) => readText(text, HANDLES)[0]?.lines[0];
const linksIn = (text: string) => lineOf(text)?.flatMap((one) => (one.kind === "link" ? one.href : []));

it("takes lines that begin with > as quotations", () => {
  const blocks = readText("> They said\n>this\n\nand I say\n  > no", HANDLES);
  expect(blocks.map(({ kind, lines }) => [kind, lines.length])).toEqual([
    ["quote", 2],
    ["words", 2],
    ["quote", 1],
  ]);
});

it.each([
  ["see https://a.example/b.", ["https://a.example/b"]],
  ["(https://a.example/b_(c)), then", ["https://a.example/b_(c)"]],
  ["“http://a.example/?q=1&r=2”", ["http://a.example/?q=1&r=2"]],
  ["https://a.example/x https://b.example!", ["https://a.example/x", "https://b.example/"]],
  ["HTTPS://A.EXAMPLE", ["https://a.example/"]],
  ["javascript:alert(1) data:text/html,x ftp://a.example //a.example www.a.example", []],
  ["https://bank.example@evil.example/", []],
  ["https://user:secret@a.example/", []],
  ["https:// http://[::bad", []],
])("finds the web addresses in %s", (text, links) => {
  expect(linksIn(text)).toEqual(links);
});

it.each([
  ["@anna, @Ben-Okri: look", ["anna", "ben-okri"]],
  ["(@anna)", ["anna"]],
  ["mail anna@anna.example, @annabel, @anna_x, @@anna, x@anna, /@anna", []],
  ["https://social.example/@anna", []],
  ["> @anna said so", []],
  ["@nobody", []],
])("finds the mentions in %s", (text, handles) => {
  expect([...mentionsIn(text, HANDLES)]).toEqual(handles);
});

it("loses no character of what was typed", () => {
  const shown = (one: Stretch) => (one.kind === "mention" ? `@${one.handle}` : one.text);
  const piece = fc.constantFrom(
    "@anna",
    " ",
    "https://a.example/",
    ").",
    "<b>",
    "@",
    "http://",
    "é",
    "-",
    "👩‍⚖️",
  );
  fc.assert(
    fc.property(fc.array(piece, { maxLength: 30 }), (pieces) => {
      const line = `.${pieces.join("")}`;
      expect(readText(line, HANDLES)[0]?.lines[0]?.map(shown).join("")).toBe(line);
    }),
  );
});
