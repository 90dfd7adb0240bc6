import type { Token } from "./model";

/**
 * The words of a sentence in their dictionary forms. Proper names all read "Name" and numbers "#": what is said counts,
 * not of whom, and a model must not learn people.
 */
export function readTerms(tokens: Token[]): Set<string> {
  return new Set(tokens.map((token) => `word “${wordOf(token)}”`));
}

/** Whether a feature is a word. */
export function isTerm(feature: string): boolean {
  return feature.startsWith("word “");
}

function wordOf({ normal, lemma, pos }: Token): string {
  if (pos === "NUM" || /\d/.test(normal)) return "#";
  return pos === "PROPN" ? "Name" : lemma.toLowerCase();
}
