/** What somebody does in a conversation: how much of it they say, above 0, and how many of their sentences ask; at most 1. */
export type SpeakersPart = { share: number; questions: number };

/**
 * A sentence, and who says it where that is known: of the speaker only the part played counts, never the name. Without a
 * part, in an article for instance, it is judged as if its speaker were the only one and asked nothing.
 */
export type Sentence = { text: string; speaker?: string; part?: SpeakersPart };

/** The features that a sentence has, by their names. */
export type Features = Map<string, number>;

/** What a feature counts for in this sentence: its value times its weight. */
export type Part = { feature: string; value: number; weight: number };

/** A sentence of a debate with what fact-checkers made of it; `checked` is undefined where the table does not say. */
export type Row = Sentence & { line: string; speaker: string; checked?: boolean };

/** A table of sentences in the order in which they were said. */
export type Debate = { name: string; rows: Row[] };

/** A word of a sentence as wink-nlp reads it: in small letters, with its part of speech. */
export type Token = { normal: string; pos: string };

/** What the model has learned, as weights.json holds it. */
export type Weights = {
  /** The logit of a sentence without any feature. */
  base: number;
  /** What each feature adds to it, the weightiest first. */
  traits: Record<string, number>;
};
