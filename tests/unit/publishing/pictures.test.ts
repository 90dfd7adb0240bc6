import { once } from "node:events";
import { readFileSync } from "node:fs";
import { createServer } from "node:http";
import type { AddressInfo } from "node:net";
import fc from "fast-check";
import { createElement } from "react";
import { describe, expect, it } from "vitest";
import { draw } from "@/app/draw";
import { ClaimPicture } from "@/components/picture/claim-picture";
import { PALETTE } from "@/components/picture/palette";
import { SitePicture } from "@/components/picture/site-picture";
import { pictureAddress, pictureOf, pictureWords } from "@/lib/publishing/claim-picture";
import { drawable } from "@/lib/publishing/drawable";
import type { PublicClaim } from "@/lib/publishing/model";
import { connectionsDuring } from "@/tests/support/connections";
import { pixelsOf, readPng } from "@/tests/support/png";
import { AGREED, HOSTILE, publicClaim } from "./published";

const SIZE = { width: 1200, height: 630, words: {} };

const drawn = (claim: PublicClaim) => draw(createElement(ClaimPicture, { picture: pictureOf(claim) }));
const said = (statement: string) => ({
  statement,
  claimant: { slug: "x", name: statement, type: "PERSON" as const, sameAs: null, description: "" },
});

// What each script brings the drawing library to ask a font server or a host of emoji for.
const SCRIPTS = {
  Arabic: "قال الوزير إن الميناء افتتح عام 1950",
  Hebrew: "הנמל נפתח",
  Chinese: "港口于1950年开放",
  Japanese: "港は開かれた",
  Korean: "항구가 열렸다",
  Thai: "ท่าเรือเปิด",
  Devanagari: "बंदरगाह खुला",
  Greek: "Το λιμάνι άνοιξε το 1950",
  emoji: "The harbour \u{1F6A2} opened \u{1F468}\u200D\u{1F469}\u200D\u{1F467} in 1950 \u{1F1F3}\u{1F1F1}",
  mathematics: "𝕋𝕙𝕖 harbour ∑ ∞ ≤ opened in 1950",
  "a word without end": "harbour".repeat(500),
  "many marks": `H${"\u0301\u0323".repeat(300)}arbour`,
  nothing: "",
  hostile: HOSTILE,
};

describe("a claim's picture", () => {
  it.each([
    "",
    "A1",
    "A1 A1",
    AGREED,
    "A2 B3 B2 C3",
    "A1 A1 B5 B5 C1 D5",
    "AU BU BU CU CU D4",
    "AM BM BM CM CM CU",
  ])("is drawn of the verdicts %j", async (verdicts) => {
    expect(readPng(await drawn(publicClaim(verdicts)))).toEqual(SIZE);
  });

  it("is another for another outcome, and the same for the same", async () => {
    const pictures = await Promise.all(
      [AGREED, "A2 A2 B2 B2 C2", AGREED].map((one) => drawn(publicClaim(one))),
    );
    const [one, other, again] = pictures.map(pixelsOf);
    expect(other).not.toBe(one);
    expect(again).toBe(one);
  });

  it.each(Object.entries(SCRIPTS))("holds %s, and asks nobody for letters", async (_, text) => {
    const claim = publicClaim(AGREED, said(text));
    let picture = new Uint8Array();
    const begun = await connectionsDuring(async () => {
      picture = await drawn(claim);
    });
    expect(begun).toBe(0);
    expect(readPng(picture)).toEqual(SIZE);
  });

  it("is made of letters that its fonts have, all of them", { timeout: 20_000 }, async () => {
    const all = Array.from({ length: 0x3000 }, (_, code) => drawable(String.fromCharCode(code)) ?? "").filter(
      (shown) => shown.length === 1 && shown !== " ",
    );
    expect(all.length).toBeGreaterThan(500);
    const lines = Array.from({ length: all.length / 60 + 1 }, (_, at) =>
      all.slice(at * 60, at * 60 + 60).join(""),
    );
    const begun = await connectionsDuring(async () => {
      for (const fontFamily of ["Newsreader", "Libre Franklin"]) {
        for (const fontWeight of [400, 500, 600]) {
          const style = { display: "flex", flexDirection: "column" as const, fontFamily, fontWeight };
          const rows = lines.map((line) => createElement("div", { key: line }, line));
          await draw(createElement("div", { style }, rows));
        }
      }
    });
    expect(begun).toBe(0);
  });

  it("would be found out if it asked", async () => {
    const server = createServer((_, response) => response.end()).listen(0, "127.0.0.1");
    await once(server, "listening");
    const { port } = server.address() as AddressInfo;
    expect(await connectionsDuring(() => fetch(`http://127.0.0.1:${port}/`))).toBeGreaterThan(0);
    server.close();
  });

  it("is drawn of any text", { timeout: 30_000 }, async () => {
    const any = fc.string({ unit: "binary", maxLength: 120 });
    await fc.assert(
      fc.asyncProperty(any, async (text) => {
        expect(readPng(await drawn(publicClaim("A1 A1", said(text))))).toEqual(SIZE);
      }),
      { numRuns: 10 },
    );
  });

  it("is of the closed claim too, and of the site", async () => {
    for (const verdicts of ["", AGREED]) {
      const closed = publicClaim(verdicts, { lifecycle: "RETRACTED", lifecycleNote: "Lifted wrongly." });
      expect(pictureOf(closed)).toMatchObject({ closed: "This claim has been retracted" });
      expect(readPng(await drawn(closed))).toEqual(SIZE);
    }
    expect(readPng(await draw(createElement(SitePicture, { site: "Touchstone" })))).toEqual(SIZE);
  });
});

describe("what a picture is drawn from", () => {
  it("is nothing of the verdicts before quorum", () => {
    const one = { ...publicClaim("A1 A1"), isDemo: false };
    const other = { ...publicClaim("B5 B5"), isDemo: false };
    expect(pictureOf(one)).toEqual(pictureOf(other));
    expect(JSON.stringify(pictureOf(one))).not.toMatch(/False|True|Desk|reviewer-/);
  });

  it("is cut at a word", () => {
    const long = pictureOf(publicClaim(AGREED, { statement: "harbour opened ".repeat(40) })).statement;
    expect(long).toMatch(/ (harbour|opened)\u00A0…$/);
    expect(long.length).toBeLessThanOrEqual(232);
  });

  it("is told in words", () => {
    expect(pictureWords(publicClaim(AGREED))).toBe(
      "Consensus: False. 5 reviewers of 3 newsrooms. Their middle verdict is False; counting each newsroom once, all stand within one step of it. The statement: The harbour opened in 1950.",
    );
    expect(pictureWords(publicClaim("A1 A1"))).toMatch(/^Under review\. One more voice is needed/);
    expect(pictureWords(publicClaim("", { lifecycle: "RETRACTED", lifecycleNote: "" }))).toBe(
      "This claim has been retracted. The statement: The harbour opened in 1950.",
    );
  });

  it("has a new address when the claim has changed", () => {
    const claim = publicClaim(AGREED);
    const later = { ...claim, updatedAt: "2026-03-03T00:00:00.000Z" };
    expect(pictureAddress(claim)).toMatch(/\/claims\/harbour-opened-in-1950\/opengraph-image\?v=\d+$/);
    expect(pictureAddress(later)).not.toBe(pictureAddress(claim));
  });

  it("is in the colours of the site", () => {
    const [, onPaper = ""] = /:root \{([^}]*)\}/.exec(readFileSync("app/globals.css", "utf8")) ?? [];
    const colours = Object.fromEntries(
      [...onPaper.matchAll(/--([\w-]+): (#\w+);/g)].map(([, name = "", value]) => [name, value]),
    );
    const { rating, ...others } = PALETTE;
    for (const [name, value] of Object.entries(others)) expect(colours[name], name).toBe(value);
    for (const [step, value] of Object.entries(rating)) expect(colours[`rating-${step}`], step).toBe(value);
  });
});
