import { statementsOf } from "./attribution";
import type { Span, SuggestedClaim } from "./model";
import { ranked } from "./ranking";
import { type Statement, spanOf } from "./statements";

/**
 * The words of a text that may be checkable claims, best first. It is pure, needs no network and takes time that
 * grows with the text's length alone.
 * @param text as it is stored: all places are places in it, in UTF-16 code units
 */
export function suggestClaims(text: string): SuggestedClaim[] {
  return once(text, apart(statementsOf(text)))
    .map((statement) => ({ statement, ...ranked(text, statement) }))
    .sort((a, b) => b.score - a.score || a.statement.place.start - b.statement.place.start)
    .map(({ statement: { place, speaker, quote }, score, reasons }, index) => ({
      ...place,
      rank: index + 1,
      score: Math.round(score * 1_000) / 1_000,
      exact: text.slice(place.start, place.end),
      claimant: speaker && { ...spanOf(speaker), name: speaker.name },
      quote,
      reasons,
    }));
}

/** Without what lies inside another statement: "he said that she said that …" is one. */
function apart(statements: Statement[]): Statement[] {
  const kept: Statement[] = [];
  const ordered = statements.toSorted((a, b) => a.place.start - b.place.start || b.place.end - a.place.end);
  for (const one of ordered) if (!isInside(one.place, kept.at(-1)?.place)) kept.push(one);
  return kept;
}

function isInside(one: Span, other: Span | undefined): boolean {
  return other !== undefined && one.start < other.end && one.end <= other.end;
}

/** Without what has fewer than three words or stands in brackets, and each wording once, whatever its marks. */
function once(text: string, statements: Statement[]): Statement[] {
  const seen = new Set<string>();
  return statements.filter(({ place }) => {
    const words =
      text
        .slice(place.start, place.end)
        .toLowerCase()
        .match(/[\p{L}\p{N}]+/gu) ?? [];
    const isAside = text[place.start] === "(" && text[place.end - 1] === ")";
    return words.length > 2 && !isAside && seen.size < seen.add(words.join(" ")).size;
  });
}
