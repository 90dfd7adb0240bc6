import type { Row, SpeakersPart } from "./model";
import { QUESTION } from "./traits";

/** Says of every sentence of a conversation what part its speaker plays there: a moderator says little and asks much. */
export function withSpeakersParts(rows: Row[]): Row[] {
  const told = new Map<string, { sentences: number; questions: number }>();
  for (const { speaker, text } of rows) {
    const { sentences, questions } = told.get(speaker) ?? { sentences: 0, questions: 0 };
    told.set(speaker, {
      sentences: sentences + 1,
      questions: questions + (QUESTION.test(text) ? 1 : 0),
    });
  }
  const parts = new Map<string, SpeakersPart>();
  for (const [speaker, { sentences, questions }] of told)
    parts.set(speaker, { share: sentences / rows.length, questions: questions / sentences });
  return rows.map((row) => ({ ...row, part: parts.get(row.speaker) }));
}
