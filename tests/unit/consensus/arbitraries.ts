import fc from "fast-check";
import { type CountedVerdict, RATINGS, type Rating } from "@/lib/consensus";

/** Cases for each property; the promises ask for thousands. */
export const RUNS = { numRuns: 2_000 };

const NEWSROOMS = ["A", "B", "C", "D", "E", "F"];

const anyRating = fc.constantFrom(...RATINGS);

/** A reviewer who mostly sees what the others see, sometimes one step beside it, now and then anything. */
function ratingNear(truth: Rating): fc.Arbitrary<Rating> {
  const beside = RATINGS.filter(
    (each) => typeof each === "number" && typeof truth === "number" && Math.abs(each - truth) <= 1,
  );
  return fc.oneof(
    { weight: 6, arbitrary: fc.constant(truth) },
    { weight: 2, arbitrary: fc.constantFrom(truth, ...beside) },
    { weight: 1, arbitrary: anyRating },
  );
}

function verdictsOf(rating: fc.Arbitrary<Rating>, least: number): fc.Arbitrary<CountedVerdict[]> {
  const verdict = fc.record({ newsroom: fc.constantFrom(...NEWSROOMS), rating });
  return fc.array(verdict, { minLength: least, maxLength: 14 });
}

/** Reviewers who lean one way: mostly agreement of some degree. */
export const leaning = anyRating.chain((truth) => verdictsOf(ratingNear(truth), 3));

/** Any verdicts on a claim, from none at all to agreement, camps and noise. */
export const anyVerdicts = fc.oneof(
  leaning,
  verdictsOf(anyRating, 0),
  verdictsOf(fc.constantFrom(1, 2, 4, 5), 0),
);

/** What one newsroom may cast when it likes: nothing, a block, or a mixture. */
export const anyBallots = fc.oneof(
  fc.array(anyRating, { maxLength: 8 }),
  fc.tuple(anyRating, fc.integer({ min: 1, max: 8 })).map(([rating, n]) => Array<Rating>(n).fill(rating)),
);

/** Verdicts that count, and all that were submitted: the same, or more for want of sources. */
export const countedAndSubmitted = fc
  .tuple(anyVerdicts, fc.oneof(fc.constant([]), anyVerdicts))
  .map(([counted, unsourced]) => ({ counted, submitted: [...counted, ...unsourced] }));

/** A list together with itself in another order. */
export const shuffledPair = anyVerdicts.chain((list) =>
  fc.tuple(fc.constant(list), fc.shuffledSubarray(list, { minLength: list.length, maxLength: list.length })),
);
