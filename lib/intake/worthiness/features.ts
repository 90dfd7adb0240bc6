/** A sentence, and who says it, where that is known. */
export type Sentence = { text: string; speaker?: string };

const MARKS: Record<string, RegExp> = {
  number: /\d/,
  percentage: /%|\bper ?cent\b/i,
  money: /[$€£]\s?\d|\b(dollars|euros|pounds)\b/i,
  "large number": /\b(thousand|million|billion|trillion)s?\b/i,
  comparison: /\b(more|less|fewer|higher|lower|larger|bigger|smaller|most|least|highest|lowest) /i,
  change: /\b(increas|decreas|doubl|tripl|grow|grew|rose|risen|fell|fallen|los[et]|gain|cut|rais)/i,
  "absolute word": /\b(never|every|only|always|nobody|none|all)\b/i,
  "official act": /\b(vot(e|ed|ing)|law|bill|tax(es)?|deal|budget|amendment|sanction)\b/i,
  "past tense": /\b(was|were|had|did|said|gave|took|went|made|[a-z]{3,}ed)\b/i,
  question: /\?\s*$/,
  future: /\b(will|shall|going to|would)\b|'ll\b/i,
  opinion: /\b(I (think|believe|hope|feel)|in my opinion|should|must|thank)\b/i,
};

/** The features of a sentence by their names; those that it does not have are left out. */
export function readFeatures({ text }: Sentence): Map<string, number> {
  const words = text.split(/\s+/).length;
  const found = Object.entries(MARKS).filter(([, mark]) => mark.test(text));
  return new Map([["length", Math.log(1 + words)], ...found.map(([name]) => [name, 1] as const)]);
}
