import { BEFORE_QUORUM } from "@/lib/claims/store-consensus";
import { type Assessment, assess, RULE_VERSION } from "@/lib/consensus";
import { claimDigest, textDigest } from "@/lib/record/chain";
import { isCounted, type RecordBody, ruleInputs, type Standing } from "@/lib/record/model";
import { applyChanges, type Finding } from "@/lib/record/replay";
import { ratingOf } from "@/lib/verdicts/model";
import type { DumpLine } from "../dump-line";

/**
 * What a line says of its claim, held against what its record says: outcome, verdicts and wording.
 * @returns what differs; where the record is sealed, what should not be there
 */
export function disagreements(line: DumpLine): Finding[] {
  const bodies = line.record.entries.flatMap(({ body }) => body ?? []);
  if (line.record.sealed) return sealedProblems(line);
  const last = line.record.entries.at(-1)?.seq ?? null;
  const standings = bodies.reduce<Standing[]>((before, body) => applyChanges(before, body), []);
  const { counted, submitted } = ruleInputs(standings);
  const what = [
    ...consensusProblems(line.consensus, assess(counted, submitted)),
    ...verdictProblems(line.verdicts, standings.filter(isCounted)),
  ];
  return [...what.map((one) => ({ seq: last, what: one })), ...wordingProblems(line)];
}

function sealedProblems({ consensus, verdicts }: DumpLine): Finding[] {
  const problems: string[] = [];
  if (!BEFORE_QUORUM.includes(consensus.status))
    problems.push(`says status ${consensus.status}, and its record is sealed`);
  if (verdicts.length > 0) problems.push("shows verdicts, and its record is sealed");
  return problems.map((what) => ({ seq: null, what }));
}

function consensusProblems(said: DumpLine["consensus"], recounted: Assessment): string[] {
  const { status, tier, reason, label, range90, L, G, counted, missing } = recounted;
  const again = { status, tier, reason, label, range90, agreement: L?.value ?? null };
  const all = { ...again, newsrooms: G, counted, quorumMissing: missing.quorum, paramsVersion: RULE_VERSION };
  return (Object.keys(all) as (keyof typeof all)[])
    .filter((name) => JSON.stringify(said[name]) !== JSON.stringify(all[name]))
    .map((name) => `says ${name} ${JSON.stringify(said[name])}, recounted ${JSON.stringify(all[name])}`);
}

function verdictProblems(verdicts: DumpLine["verdicts"], standings: Standing[]): string[] {
  const byReviewer = new Map(standings.map((one) => [one.reviewer, one]));
  const problems = verdicts.flatMap((verdict) => {
    const { handle } = verdict.reviewer;
    const standing = byReviewer.get(handle);
    byReviewer.delete(handle);
    return standing
      ? verdictDifferences(verdict, standing)
      : [`shows a verdict of ${handle} that is not in the record, or twice`];
  });
  const missing = [...byReviewer.keys()].map(
    (handle) => `lacks the verdict of ${handle} that is in the record`,
  );
  return [...problems, ...missing];
}

function verdictDifferences(verdict: DumpLine["verdicts"][number], standing: Standing): string[] {
  const shown = {
    newsroom: verdict.newsroom?.slug ?? null,
    rating: ratingOf(verdict.rating).code,
    revision: verdict.revision,
    castBlind: verdict.castBlind,
    sources: verdict.sources.length,
    text: textDigest(verdict),
  };
  return (Object.keys(shown) as (keyof typeof shown)[])
    .filter((name) => shown[name] !== standing[name])
    .map((name) => `shows a verdict of ${standing.reviewer} whose ${NAMES[name]} is not that of the record`);
}

const NAMES = {
  newsroom: "newsroom",
  rating: "rating",
  revision: "revision",
  castBlind: "mark of having been cast blind",
  sources: "number of sources",
  text: "text",
};

function wordingProblems({ text, claimant, claimDate, inLanguage, record }: DumpLine): Finding[] {
  const worded = record.entries.filter(({ body }) => body?.claim).at(-1);
  const committed: RecordBody["claim"] = worded?.body?.claim ?? null;
  if (!committed) return [{ seq: null, what: "has a record that says nothing of its wording" }];
  const digest = claimDigest({ text, claimDate, inLanguage, claimant: claimant?.name ?? null });
  if (digest === committed.text) return [];
  return [{ seq: worded?.seq ?? null, what: "is worded otherwise than its record says" }];
}
