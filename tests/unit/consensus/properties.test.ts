/**
 * What the rule promises. Three of its promises are about rows that a caller keeps (a row counted twice,
 * a verdict withdrawn, a newsroom not verified). The function sees neither rows nor newsrooms' standing:
 * it is handed one entry a reviewer. What they mean for it is said at each test.
 */
import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { type Assessment, assess, type CountedVerdict, RATING_LABELS, type Rating } from "@/lib/consensus";
import { anyBallots, anyVerdicts, countedAndSubmitted, leaning, RUNS, shuffledPair } from "./arbitraries";
import { newsroom, verdicts } from "./notation";

/** −1 where every word of the label is on the false side, 1 where on the true side, else 0. */
function side({ label }: Assessment): -1 | 0 | 1 {
  const isOneOf = (words: string[]) => label.length > 0 && label.every((word) => words.includes(word));
  if (isOneOf([RATING_LABELS[1], RATING_LABELS[2]])) return -1;
  return isOneOf([RATING_LABELS[4], RATING_LABELS[5]]) ? 1 : 0;
}

function withBallots(list: CountedVerdict[], room: string, ballots: Rating[]): CountedVerdict[] {
  const others = list.filter((verdict) => verdict.newsroom !== room);
  return [...others, ...ballots.map((rating) => ({ newsroom: room, rating }))];
}

describe("order", () => {
  it("changes nothing at all", () => {
    fc.assert(
      fc.property(shuffledPair, ([list, shuffled]) => {
        expect(assess(shuffled)).toEqual(assess(list));
      }),
      RUNS,
    );
  });
});

describe("replay", () => {
  it("gives the same answer: nothing is remembered between calls and nothing handed in is altered", () => {
    fc.assert(
      fc.property(countedAndSubmitted, anyVerdicts, ({ counted, submitted }, between) => {
        const before = structuredClone({ counted, submitted });
        const first = assess(counted, submitted);
        assess(between);
        expect(assess(before.counted, before.submitted)).toEqual(first);
        expect({ counted, submitted }).toEqual(before);
      }),
      RUNS,
    );
  });
});

describe("duplicates", () => {
  // An entry has no identity, so that a row handed over twice is two reviewers: uniqueness is the caller's
  // (one verdict a reviewer and claim). What holds here is that repetition alone moves no share.
  it("of every entry leave all shares and everything drawn from them as they were", () => {
    fc.assert(
      fc.property(anyVerdicts, fc.integer({ min: 2, max: 4 }), (list, times) => {
        const picture = ({ p, G, median, J, near, L, pi, range90 }: Assessment) =>
          JSON.stringify({ p, G, median, J, near, L, pi, range90 });
        const repeated = Array.from({ length: times }, () => list).flat();
        expect(picture(assess(repeated))).toBe(picture(assess(list)));
      }),
      RUNS,
    );
  });

  it("do fill a quorum, which is why the caller must not hand them over", () => {
    expect(assess(verdicts("A:1 B:1")).status).toBe("UNDER_REVIEW");
    expect(assess(verdicts("A:1,1 B:1,1")).status).toBe("PROVISIONAL");
  });
});

describe("more verdicts inside one newsroom", () => {
  it("beyond the second, in the same proportions, leave outcome and picture as they were", () => {
    fc.assert(
      fc.property(anyVerdicts, anyBallots, fc.integer({ min: 2, max: 5 }), (list, ballots, times) => {
        fc.pre(ballots.length >= 2);
        const swollen = Array.from({ length: times }, () => ballots).flat();
        const [small, big] = [withBallots(list, "A", ballots), withBallots(list, "A", swollen)].map(
          (each) => {
            const { counted: _, submitted: __, voices: ___, ...rest } = assess(each);
            return rest;
          },
        );
        expect(big).toEqual(small);
      }),
      RUNS,
    );
  });
});

describe("one newsroom alone", () => {
  it("never gets past UNDER_REVIEW, however many verdicts it casts", () => {
    fc.assert(
      fc.property(anyBallots, anyBallots, (counted, unsourced) => {
        const own = withBallots([], "A", counted);
        const { status } = assess(own, [...own, ...withBallots([], "A", unsourced)]);
        expect(status).toBe(counted.length + unsourced.length > 0 ? "UNDER_REVIEW" : "UNREVIEWED");
      }),
      RUNS,
    );
  });

  it("never turns a consensus to the other side, by joining, leaving or voting otherwise", () => {
    const target = fc.constantFrom("A", "B", "C", "D", "E", "F", "newcomer");
    fc.assert(
      fc.property(leaning, target, anyBallots, (list, room, ballots) => {
        const before = assess(list);
        fc.pre(before.status === "CONSENSUS" && side(before) !== 0);
        const after = assess(withBallots(list, room, ballots));
        expect(side(after)).not.toBe(-side(before));
      }),
      RUNS,
    );
  });

  it("can at most push one across the middle of the scale, and then it is no consensus", () => {
    const ab = ["A", "B"].flatMap((id) => newsroom(id, { 2: 9, 3: 4, 4: 3, U: 4 }));
    expect(assess([...ab, ...verdicts("C:2")])).toMatchObject({
      status: "CONSENSUS",
      label: ["Mostly false"],
    });
    expect(assess([...ab, ...verdicts("C:4")])).toMatchObject({
      status: "PROVISIONAL",
      label: ["Half true", "Mostly true"],
    });
  });
});

describe("a verdict withdrawn", () => {
  // The caller leaves it out of both lists; the function keeps nothing that could remember it. The same
  // is all that can be said here of a newsroom that is not verified.
  it("equals one never cast", () => {
    fc.assert(
      fc.property(countedAndSubmitted, anyBallots, ({ counted, submitted }, ballots) => {
        const neverCast = assess(counted, submitted);
        const withdrawn = new Set(withBallots([], "A", ballots));
        const cast = [...withdrawn, ...counted];
        assess(cast, [...withdrawn, ...submitted]);
        const kept = (list: CountedVerdict[]) => list.filter((verdict) => !withdrawn.has(verdict));
        expect(assess(kept(cast), kept([...withdrawn, ...submitted]))).toEqual(neverCast);
      }),
      RUNS,
    );
  });
});
