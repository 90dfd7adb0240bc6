import { attachment } from "@/lib/platform/attachment";
import { env } from "@/lib/platform/env";
import { bibtexText } from "./bibtex-text";
import type { PublicClaim } from "./model";
import { addressThen, standingWords, standsSince } from "./standing";

/** Their media types. */
export const BIBTEX = "application/x-bibtex; charset=utf-8";
export const CSL_JSON = "application/vnd.citationstyles.csl+json; charset=utf-8";

const DEMO = "Demonstration data";
const DAY = new Intl.DateTimeFormat("en-GB", { dateStyle: "long", timeZone: "UTC" });
// Line ends, other control characters, and those that turn the order of what stands around them.
const UNPRINTED = /[\p{Cc}\u2028\u2029\s]+/gu;
const REORDERING = /[\u202A-\u202E\u2066-\u2069\u200E\u200F]/g;

/** A claim's statement with its claimant, how it stands, since when, and where that can be looked up for good. */
export function quoteOf(claim: PublicClaim): string {
  const said = claim.claimant ? ` (said by ${claim.claimant.name})` : "";
  const day = DAY.format(new Date(standsSince(claim)));
  const site = env().TOUCHSTONE_NAME + (claim.isDemo ? `, ${DEMO.toLowerCase()}` : "");
  return onOneLine(
    `“${claim.statement}”${said} – ${standingWords(claim)}, as of ${day}. ${site}: ${addressThen(claim)}`,
  );
}

/**
 * The fact check as BibTeX has it (biblatex's @online). Everything in it follows from the outcome that is cited, so that
 * the same outcome is cited in the same words whenever it is asked for.
 */
export function bibtexOf(claim: PublicClaim): string {
  const fields = {
    author: `{${bibtexText(onOneLine(env().TOUCHSTONE_NAME))}}`,
    title: `{${bibtexText(onOneLine(titleOf(claim)))}}`,
    date: dayOf(claim),
    url: addressThen(claim),
    langid: "english",
    ...(claim.isDemo && { note: DEMO }),
  };
  const lines = Object.entries(fields).map(([name, value]) => `  ${name} = {${value}},\n`);
  return `@online{${keyOf(claim)},\n${lines.join("")}}\n`;
}

/** The fact check as CSL JSON, which reference managers read. */
export function cslOf(claim: PublicClaim) {
  return [
    {
      id: keyOf(claim),
      type: "webpage",
      author: [{ literal: env().TOUCHSTONE_NAME }],
      title: onOneLine(titleOf(claim)),
      issued: { "date-parts": [dayOf(claim).split("-").map(Number)] },
      URL: addressThen(claim),
      language: "en",
      ...(claim.isDemo && { note: DEMO }),
    },
  ];
}

/** The header that has a browser save a citation. @param ending such as "bib" */
export function citationFile(claim: PublicClaim, ending: string): Record<string, string> {
  return { "content-disposition": attachment(`${keyOf(claim)}.${ending}`) };
}

/** The outcome is part of it: cited without, the statement would read as the site's own. */
function titleOf(claim: PublicClaim): string {
  return `Fact check: “${claim.statement}” (${standingWords(claim)})`;
}

function keyOf(claim: PublicClaim): string {
  return `${claim.slug}-${dayOf(claim).replaceAll("-", "")}`;
}

function dayOf(claim: PublicClaim): string {
  return standsSince(claim).slice(0, 10);
}

function onOneLine(text: string): string {
  return text.toWellFormed().replace(REORDERING, "").replace(UNPRINTED, " ").trim();
}
