import type { ItemToken } from "wink-nlp";
import { language } from "../language";
import type { Features, Sentence, Token } from "./model";
import { tellsOfAnother } from "./others";
import { MARKS, NAMELESS } from "./traits";

/** What is read of a sentence, since nobody says more in one. */
const READ_MAX = 4_000;
/** What is read of a word: wink-nlp takes a time for a word that grows with the square of its length. */
const OVERLONG = /(\S{60})\S+/g;

const ENTITIES: Record<string, string> = { CARDINAL: "a counted number", ORDINAL: "a rank" };

/** The features of a sentence. What it does not have is left out. */
export function readFeatures({ text, speaker, part }: Sentence): Features {
  const read = text.slice(0, READ_MAX).replace(OVERLONG, "$1");
  const doc = language.readDoc(read);
  const tokens = tokensOf(doc);
  const found: Features = new Map();
  for (const [name, mark] of Object.entries(MARKS)) if (mark.test(read)) found.set(name, 1);
  if (speaker && NAMELESS.test(speaker)) found.set("nobody is named as speaker", 1);
  if (part && part.share < 1) found.set("its speaker says little", -Math.log(part.share) / 2);
  if (part?.questions) found.set("its speaker asks", part.questions * 4);
  found.set("length", Math.log1p(tokens.length));
  for (const type of doc.entities().out(language.its.type)) {
    const name = ENTITIES[type];
    if (name) found.set(name, 1);
  }
  if (tellsOfAnother(tokens)) found.set("what another did", 1);
  if (tokens.length <= 4) found.set("four words at most", 1);
  if (tokens.length <= 8) found.set("eight words at most", 1);
  return found;
}

/** The words and numbers of a sentence, without its punctuation. */
function tokensOf(doc: ReturnType<typeof language.readDoc>): Token[] {
  const { its } = language;
  const found: Token[] = [];
  doc.tokens().each((token: ItemToken) => {
    const type = token.out(its.type);
    if (type !== "word" && type !== "number") return;
    found.push({ normal: token.out(its.normal), pos: token.out(its.pos) });
  });
  return found;
}
