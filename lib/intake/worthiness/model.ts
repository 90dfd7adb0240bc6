/** A sentence, and who says it where that is known. Of the speaker only the part played counts, never the name. */
export type Sentence = { text: string; speaker?: string };

/** The features that a sentence has, by their names. */
export type Features = Map<string, number>;

/** What a feature counts for in this sentence: its value times its weight. */
export type Part = { feature: string; value: number; weight: number };

/** A sentence of a debate with what fact-checkers made of it; `checked` is undefined where the table does not say. */
export type Row = Sentence & { line: string; speaker: string; checked?: boolean };

/** A table of sentences in the order in which they were said. */
export type Debate = { name: string; rows: Row[] };

/** A token of a sentence as wink-nlp reads it: in small letters, with its dictionary form and part of speech. */
export type Token = { normal: string; lemma: string; pos: string };

/** What the model has learned, as weights.json holds it: each list with the weightiest first. */
export type Weights = {
  /** The logit of a sentence without any feature. */
  base: number;
  /** What a reader sees at once. */
  traits: Record<string, number>;
  /** Words in their dictionary forms. */
  words: Record<string, number>;
};
