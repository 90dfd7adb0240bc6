import { language } from "../language";
import type { Reason, Span, SuggestedClaim } from "./model";
import { paragraphsOf, sentencesOf } from "./sentences";

/**
 * The words of a text that may be checkable claims, best first. It is pure, needs no network and takes time that
 * grows with the text's length alone.
 * @param text as it is stored: all places are places in it, in UTF-16 code units
 */
export function suggestClaims(text: string): SuggestedClaim[] {
  const seen = new Set<string>();
  return paragraphsOf(text)
    .flatMap((paragraph) => sentencesOf(text, paragraph))
    .filter((span) => isNew(seen, text.slice(span.start, span.end)))
    .map((span) => ({ span, ...judged(text, span) }))
    .sort((a, b) => b.score - a.score || a.span.start - b.span.start)
    .map(({ span, score, reasons }, index) => ({
      ...span,
      rank: index + 1,
      score,
      exact: text.slice(span.start, span.end),
      claimant: null,
      quote: null,
      reasons,
    }));
}

function isNew(seen: Set<string>, sentence: string): boolean {
  return seen.size < seen.add(sentence).size;
}

function judged(text: string, span: Span): { score: number; reasons: Reason[] } {
  const doc = language.readDoc(text.slice(span.start, span.end));
  const reasons: Reason[] = [];
  if (/\d/.test(doc.out())) reasons.push({ code: "figure", label: "figure" });
  if (doc.out().endsWith("?")) reasons.push({ code: "question", label: "question" });
  return { score: doc.out().endsWith("?") ? 0.1 : 0.4 + reasons.length * 0.3, reasons };
}
