import { B, K1 } from "@/lib/matching/model";
import { termsOf } from "@/lib/matching/terms";

/** BM25 as it stands in the textbook, over texts held in memory. @returns each text's score for a query */
export function bm25(texts: string[], query: string): number[] {
  const documents = texts.map(termsOf);
  const average = documents.reduce((sum, document) => sum + document.length, 0) / documents.length;
  return documents.map((document) => {
    let score = 0;
    for (const term of new Set(termsOf(query))) {
      const frequency = document.filter((one) => one === term).length;
      const having = documents.filter((other) => other.includes(term)).length;
      const idf = Math.log((documents.length - having + 0.5) / (having + 0.5) + 1);
      const norm = frequency + K1 * (1 - B + (B * document.length) / average);
      score += (idf * frequency * (K1 + 1)) / norm;
    }
    return score;
  });
}
