import { repaired } from "./mojibake";

/** Line ends of every kind: of Windows, old Macs, form feeds, the line and paragraph separators. */
const LINE_ENDS = /\r\n?|[\v\f\u0085\u2028\u2029]/g;
/** Soft hyphens, zero-width spaces, marks of direction: all that is not shown, but for joiners and selectors of emoji. */
const IGNORED = /(?![\u200C\u200D]|\p{Variation_Selector})\p{Default_Ignorable_Code_Point}/gu;
/** Controls, icons of a page's own font, what is no character. */
const NO_TEXT = /[^\P{Cc}\t\n]|\p{Co}|\p{Cn}|[\uFFF9-\uFFFC]/gu;
/** Joiners are letters' business in some scripts and in emoji; elsewhere nobody sees them. */
const JOINERS =
  /(?<![\p{Script=Arabic}\p{Script=Devanagari}\p{Script=Bengali}\p{Script=Malayalam}\p{Script=Sinhala}\p{Extended_Pictographic}\p{M}])[\u200C\u200D]/gu;
const SPACES = /[\t\p{Zs}]+/gu;

/**
 * Text without what people do not see or did not write: characters repaired (mojibake), unseen ones removed, spaces
 * and line ends of one kind, Unicode NFC, well-formed. Lines are trimmed and stay lines.
 */
export function cleanText(raw: string): string {
  return repaired(raw.toWellFormed().replace(LINE_ENDS, "\n"))
    .replaceAll("\uFFFD", "?")
    .replace(IGNORED, "")
    .replace(NO_TEXT, "")
    .replace(JOINERS, "")
    .replace(SPACES, " ")
    .replace(/^ | $/gm, "")
    .normalize("NFC");
}
