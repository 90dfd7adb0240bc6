// What the fonts of our pictures have: Latin, Vietnamese, Cyrillic and the punctuation of print. A test draws all of it.
const DRAWN =
  /[\u0020-\u007E\u00A0-\u00AC\u00AE-\u0148\u014A-\u017E\u01A0\u01A1\u01AF\u01B0\u0218-\u021B\u0400-\u045F\u0490\u0491\u1EA0-\u1EF9\u2013\u2014\u2018-\u201A\u201C-\u201E\u2020\u2022\u2026\u2039\u203A\u20AC\u2116\u2122\u2212]/u;

// What a reader does not miss: emoji, marks upon letters, and characters that steer how text is set.
const UNMISSED = /[\p{C}\p{M}\p{S}\p{Z}]/u;

const GAP = "\u{F0000}";

/**
 * Text as a picture can show it. The drawing library asks other hosts for letters that its fonts lack; none of them gets
 * that far. A stretch of such letters becomes "[…]".
 * @returns null where most of the text would be missing
 */
export function drawable(text: string): string | null {
  const characters = [...text.normalize("NFC").replace(/\s+/gu, " ")];
  const shown = characters.map((one) => (DRAWN.test(one) ? one : UNMISSED.test(one) ? "" : GAP));
  const missing = shown.filter((one) => one === GAP).length;
  const present = shown.filter((one) => /[\p{L}\p{N}]/u.test(one)).length;
  if (missing > present) return null;
  return shown
    .join("")
    .replace(new RegExp(`${GAP}(?:[ \\p{P}]*${GAP})*`, "gu"), "[…]")
    .replace(/ {2,}/g, " ")
    .trim();
}
