import { language } from "../language";
import type { Features, Sentence, Token } from "./model";
import { readTerms } from "./terms";
import { MARKS, NAMELESS } from "./traits";

/** What is read of a sentence: nobody says more in one, and what is no sentence costs no more. */
const READ_MAX = 4_000;

const COUNTED: Record<string, string> = {
  PROPN: "proper names",
  NOUN: "nouns",
  VERB: "verbs",
  ADJ: "adjectives",
  ADV: "adverbs",
  NUM: "numbers",
  PRON: "pronouns",
  AUX: "auxiliaries",
  INTJ: "exclamations",
};
const ENTITIES: Record<string, string> = {
  CARDINAL: "a counted number",
  DATE: "a date",
  DURATION: "a duration",
  MONEY: "a sum of money",
  ORDINAL: "a rank",
  PERCENT: "a share",
};
const PAST =
  /ed$|^(was|were|had|did|said|gave|took|went|made|got|came|knew|saw|told|left|lost|won|ran|put|kept|brought|spent|began|fought|became|built|sent|sold|paid|met|thought|felt|spoke|wrote|rose|fell|grew)$/;

/** The features of a sentence. What it does not have is left out; counts grow with their logarithm. */
export function readFeatures({ text, speaker }: Sentence): Features {
  const read = text.slice(0, READ_MAX);
  const doc = language.readDoc(read);
  const tokens = tokensOf(doc);
  const found: Features = new Map();
  for (const [name, mark] of Object.entries(MARKS)) if (mark.test(read)) found.set(name, 1);
  if (speaker && NAMELESS.test(speaker)) found.set("nobody is named as speaker", 1);
  for (const [name, count] of counts(tokens)) found.set(name, Math.log1p(count));
  for (const type of doc.entities().out(language.its.type)) {
    const name = ENTITIES[type];
    if (name) found.set(name, 1);
  }
  if (tokens.length <= 4) found.set("four words at most", 1);
  if (tokens.length <= 8) found.set("eight words at most", 1);
  if (tokens.length >= 35) found.set("very long", 1);
  for (const term of readTerms(tokens)) found.set(term, 1);
  return found;
}

/** The words and numbers of a sentence, without its punctuation. */
function tokensOf(doc: ReturnType<typeof language.readDoc>): Token[] {
  const { its } = language;
  const found: Token[] = [];
  doc.tokens().each((token) => {
    const type = token.out(its.type);
    if (type !== "word" && type !== "number") return;
    found.push({ normal: token.out(its.normal), lemma: token.out(its.lemma), pos: token.out(its.pos) });
  });
  return found;
}

function counts(tokens: Token[]): Map<string, number> {
  const names = tokens.flatMap(({ normal, pos }) => {
    const past = (pos === "VERB" || pos === "AUX") && PAST.test(normal);
    return [COUNTED[pos], past ? "verbs in the past" : undefined].filter((name) => name !== undefined);
  });
  const found = new Map([["length", tokens.length]]);
  for (const name of names) found.set(name, (found.get(name) ?? 0) + 1);
  return found;
}
