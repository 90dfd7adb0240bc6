import type { Token } from "./model";

/** Who may be meant beside those who are named: another, or the holder of an office. */
const OTHERS = new Set(
  [
    "you he she they governor senator secretary president congressman",
    "opponent opponents democrats republicans congress administration",
  ]
    .join(" ")
    .split(" "),
);
/** Verbs by which somebody's doings are told, or held against them. */
const DEEDS = new Set(
  [
    "was were did had has have said told called promised refused thought wrote wanted wants changed never",
    "voted supported opposed signed let gave took put sent led held kept raised cut lost spent paid used won",
    "went got came made ran left sold bought built began became knew broke fell rose met stood",
  ]
    .join(" ")
    .split(" "),
);

/** Whether a sentence tells what another than its speaker did or was: whoever it is, and a deed among the next two words. */
export function tellsOfAnother(tokens: Token[]): boolean {
  return tokens.some(
    ({ normal, pos }, index) =>
      (pos === "PROPN" || OTHERS.has(normal)) &&
      tokens.slice(index + 1, index + 3).some((next) => DEEDS.has(next.normal)),
  );
}
