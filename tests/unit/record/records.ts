import { assess, type Rating } from "@/lib/consensus";
import { claimDigest, commitmentOf, hashOf, textDigest } from "@/lib/record/chain";
import { type PublicRecord, type RecordBody, ruleInputs, type Standing } from "@/lib/record/model";
import { applyChanges, outcomeOf } from "@/lib/record/replay";

const NAME = "01937b7e-0000-7000-8000-000000000001";

/** A verdict that counts. */
export function standing(index: number, newsroom: string | null, rating: Rating): Standing {
  return {
    verdict: `01937b7e-0000-7000-8000-00000000010${index}`,
    reviewer: `reviewer-${index}`,
    newsroom,
    revision: 1,
    rating,
    sources: 1,
    searched: rating === "U",
    castBlind: true,
    text: textDigest(writtenBy(index)),
  };
}

/** What the reviewer of a standing has written. */
export const writtenBy = (index: number) => ({
  explanation: `The records say otherwise, as ${index} found.`,
  searchNote: "",
  sources: [
    {
      url: "https://records.example/",
      title: "Records",
      publisher: "An archive",
      stance: "REFUTES" as const,
      primary: true,
      quote: "",
      note: "",
    },
  ],
});

/** A record in which each list of changes is an entry, after the first, which opens the claim. */
function recordOf(changes: RecordBody["changes"][]): PublicRecord {
  const opened = claimDigest({ text: "It is so.", claimant: null, claimDate: null, inLanguage: "en" });
  const entries: PublicRecord["entries"] = [];
  let standings: Standing[] = [];
  for (const [index, change] of [[], ...changes].entries()) {
    standings = applyChanges(standings, { changes: change });
    const { counted, submitted } = ruleInputs(standings);
    const body: RecordBody = {
      at: `2026-01-0${index + 1}T00:00:00.000Z`,
      cause: index === 0 ? "claim.opened" : "verdict.submitted",
      about: null,
      claim: index === 0 ? { version: 1, text: opened } : null,
      changes: change,
      outcome: outcomeOf(assess(counted, submitted)),
      rule: 1,
    };
    const nonce = `${index}`.repeat(32);
    const place = { seq: index + 1, prev: entries.at(-1)?.hash ?? "", commitment: commitmentOf(nonce, body) };
    entries.push({ ...place, hash: hashOf(NAME, place), nonce, body });
  }
  return { record: NAME, sealed: false, entries };
}

/** Three newsrooms that agree, one of which takes a verdict back. */
export const AGREED = recordOf([
  [standing(1, "desk-a", 1), standing(2, "desk-a", 2)],
  [standing(3, "desk-b", 1)],
  [standing(4, null, "U")],
  [{ verdict: standing(2, "desk-a", 2).verdict, left: true }],
]);

/** A verdict that is given and taken back. */
export const SMALL = recordOf([
  [standing(1, "desk-a", "U")],
  [{ verdict: standing(1, "desk-a", "U").verdict, left: true }],
]);

/** The same as anybody sees it before quorum. */
export const SEALED: PublicRecord = {
  ...SMALL,
  sealed: true,
  entries: SMALL.entries.map((entry) => ({ ...entry, nonce: null, body: null })),
};
