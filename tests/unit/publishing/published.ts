import { assess, type CountedVerdict, type Rating } from "@/lib/consensus";
import type { HistoryEntry, PublicClaim, PublicConsensus, PublicVerdict } from "@/lib/publishing/model";
import { isPastQuorum } from "@/lib/publishing/public-consensus";
import { RATINGS } from "@/lib/verdicts/model";

/** Text that wants to be more than text, in each of the formats that the app publishes. */
export const HOSTILE = `</script><script>alert(1)</script> ]]> <!-- --> "'&amp; \u0000\u0007\u2028\u202Eesrever\u202C \u05D0\u05D1 \uD800 =1+1`;

/** Enough for a consensus: False. */
export const AGREED = "A1 A1 B1 B1 C1";

/** Verdicts in short: "A1 A2 BU". */
function cast(written: string): CountedVerdict[] {
  return written
    .split(" ")
    .filter(Boolean)
    .map((one) => ({ newsroom: one[0] ?? "", rating: (Number(one[1]) || one[1]) as Rating }));
}

/** A claim as the public sees it, with an outcome of the given verdicts. */
export function publicClaim(written: string, change: Partial<PublicClaim> = {}): PublicClaim {
  const verdicts = cast(written);
  const consensus = consensusOf(verdicts);
  return {
    slug: "harbour-opened-in-1950",
    statement: "The harbour opened in 1950.",
    note: null,
    inLanguage: "en",
    claimDate: "2025-04",
    contacts: [],
    voided: 0,
    claimant: { slug: "mayor", name: "The Mayor", type: "PERSON", sameAs: null, description: "" },
    version: 1,
    lifecycle: "OPEN",
    lifecycleNote: null,
    closedAt: null,
    duplicateOf: null,
    appearances: [
      {
        article: {
          slug: "report",
          headline: "A report on the harbour",
          headlineKnown: true,
          publisher: "The Gazette",
          author: null,
          url: "https://gazette.example/report",
          datePublished: "2025-04-03",
        },
        exact: "opened in 1950",
        prefix: "It ",
        suffix: ", she said",
        isFirst: true,
      },
    ],
    consensus,
    verdicts: consensus.assessment ? verdicts.map(verdictOf) : [],
    uncounted: 0,
    isDemo: false,
    updatedAt: "2026-01-01T00:00:00.000Z",
    ...change,
  };
}

function consensusOf(verdicts: CountedVerdict[]): PublicConsensus {
  const assessment = assess(verdicts);
  const shown = isPastQuorum(assessment);
  const names = assessment.voices.map(({ newsroom }) => [
    newsroom,
    { name: `Desk ${newsroom}`, slug: `desk-${newsroom.toLowerCase()}` },
  ]);
  return {
    status: assessment.status,
    tier: assessment.tier,
    reason: assessment.reason,
    label: [...assessment.label],
    newsrooms: assessment.G,
    counted: assessment.counted,
    quorumMissing: assessment.missing.quorum,
    assessment: shown ? assessment : null,
    newsroomNames: shown ? Object.fromEntries(names) : {},
    computedAt: "2026-02-02T00:00:00.000Z",
    changedAt: "2026-02-01T00:00:00.000Z",
  };
}

function verdictOf({ newsroom, rating }: CountedVerdict, index: number): PublicVerdict {
  return {
    id: `0198c0de-0000-7000-8000-00000000000${index}`,
    reviewer: { handle: `reviewer-${index}`, name: `Reviewer ${index}` },
    newsroom: { slug: `desk-${newsroom.toLowerCase()}`, name: `Desk ${newsroom}` },
    rating: RATINGS.find((one) => one.code === rating)?.name ?? "FALSE",
    explanation: `The records say otherwise, as ${index} found.`,
    searchNote: "",
    sources: [
      {
        url: "https://records.example/harbour",
        title: "The records",
        publisher: "The archive",
        stance: "REFUTES",
        primary: true,
        quote: "",
        note: "",
      },
    ],
    castBlind: true,
    claimVersion: 1,
    revision: 1,
    revisions: [],
    submittedAt: "2026-01-20T00:00:00.000Z",
    updatedAt: "2026-01-20T00:00:00.000Z",
  };
}

/** One outcome of a history. */
export function entry(at: string, change: Partial<HistoryEntry> = {}): HistoryEntry {
  return {
    at,
    status: "CONSENSUS",
    tier: "consensus",
    reason: null,
    label: ["False"],
    newsrooms: 3,
    counted: 5,
    range90: [1, 2],
    cause: "verdict.submitted",
    ...change,
  };
}
