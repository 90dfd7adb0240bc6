import { language } from "../language";
import type { Features, Sentence, Token } from "./model";
import { readTerms } from "./terms";
import { MARKS, NAMELESS } from "./traits";

/** What is read of a sentence, since nobody says more in one. */
const READ_MAX = 4_000;
/** What is read of a word: wink-nlp takes a time for a word that grows with the square of its length. */
const OVERLONG = /(\S{60})\S+/g;

const ENTITIES: Record<string, string> = {
  CARDINAL: "a counted number",
  DATE: "a date",
  DURATION: "a duration",
  MONEY: "a sum of money",
  ORDINAL: "a rank",
  PERCENT: "a share",
};

/** The features of a sentence. What it does not have is left out. */
export function readFeatures({ text, speaker }: Sentence): Features {
  const read = text.slice(0, READ_MAX).replace(OVERLONG, "$1");
  const doc = language.readDoc(read);
  const tokens = tokensOf(doc);
  const found: Features = new Map();
  for (const [name, mark] of Object.entries(MARKS)) if (mark.test(read)) found.set(name, 1);
  if (speaker && NAMELESS.test(speaker)) found.set("nobody is named as speaker", 1);
  found.set("length", Math.log1p(tokens.length));
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
