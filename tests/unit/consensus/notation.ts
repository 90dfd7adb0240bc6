import type { CountedVerdict, Rating } from "@/lib/consensus";
import { RATINGS } from "@/lib/consensus";

/** Reads the notation of the worked examples: "A:1,2 B:U" is newsroom A's verdicts 1 and 2, and B's U. */
export function verdicts(text: string): CountedVerdict[] {
  return text.split(" ").flatMap((part) => {
    const [newsroom = "", ratings = ""] = part.split(":");
    return ratings.split(",").map((name) => ({ newsroom, rating: ratingNamed(name) }));
  });
}

/** `counts` verdicts of one newsroom, as in `newsroom("A", { 1: 20, 3: 9 })`. */
export function newsroom(id: string, counts: Partial<Record<Rating, number>>): CountedVerdict[] {
  return RATINGS.flatMap((rating) =>
    Array.from({ length: counts[rating] ?? 0 }, () => ({ newsroom: id, rating })),
  );
}

function ratingNamed(name: string): Rating {
  const rating = RATINGS.find((each) => String(each) === name);
  if (!rating) throw new Error(`No rating is called ${name}`);
  return rating;
}
