import { type Assessment, assess, RULE_VERSION } from "@/lib/consensus";
import { commitmentOf, hashOf } from "./chain";
import {
  type PublicRecord,
  type RecordBody,
  type RecordEntry,
  recordEntry,
  ruleInputs,
  type Standing,
} from "./model";

/** A claim as it stood after an entry of its record. */
export type Step = { body: RecordBody; standings: Standing[]; assessment: Assessment };

/** Something that is not as it should be, and at which entry; null for the record as a whole. */
export type Finding = { seq: number | null; what: string };

/** The verdicts that the rule takes after an entry, given those before it. */
export function applyChanges(before: Standing[], { changes }: Pick<RecordBody, "changes">): Standing[] {
  const standings = new Map(before.map((one) => [one.verdict, one]));
  for (const change of changes) {
    if ("left" in change) standings.delete(change.verdict);
    else standings.set(change.verdict, change);
  }
  return [...standings.values()];
}

/** An assessment as an entry tells it. */
export function outcomeOf(assessment: Assessment): RecordBody["outcome"] {
  const { status, tier, reason, label, range90, G, Q, counted, submitted } = assessment;
  return {
    status,
    tier,
    reason,
    label: [...label],
    range90: range90 && [range90[0], range90[1]],
    newsrooms: G,
    voices: Q,
    counted,
    submitted,
  };
}

/** Counts a record's bodies anew, one after the other. */
export function replay(bodies: RecordBody[]): Step[] {
  let standings: Standing[] = [];
  return bodies.map((body) => {
    standings = applyChanges(standings, body);
    const { counted, submitted } = ruleInputs(standings);
    return { body, standings, assessment: assess(counted, submitted) };
  });
}

/**
 * Checks a record from its first entry to its last: the chain, the commitments, and that each outcome is what the rule
 * says of the verdicts by then. Needs nothing but the record.
 * @returns what is wrong, in the order of the entries
 */
export function verifyRecord({ record, sealed, entries }: PublicRecord): Finding[] {
  const findings: Finding[] = [];
  if (entries.length === 0) findings.push({ seq: null, what: "has no entry" });
  const before = { hash: "", seq: 0 };
  const formed = entries.findIndex((entry) => !recordEntry.safeParse(entry).success);
  for (const [index, entry] of entries.entries()) {
    const what = [...placeProblems(record, entry, before), ...sealProblems(entry, sealed)];
    if (index === formed) what.push("has not the form of an entry");
    findings.push(...what.map((one) => ({ seq: entry.seq, what: one })));
    before.hash = entry.hash;
    before.seq = entry.seq;
  }
  // What comes after an entry that cannot be read cannot be counted.
  const readable = formed < 0 ? entries : entries.slice(0, formed);
  return [...findings, ...outcomeFindings(readable)].sort((a, b) => (a.seq ?? 0) - (b.seq ?? 0));
}

function placeProblems(record: string, entry: RecordEntry, before: { hash: string; seq: number }): string[] {
  const problems: string[] = [];
  if (entry.seq !== before.seq + 1) problems.push(`stands after number ${before.seq}`);
  if (entry.prev !== before.hash) problems.push("does not name the entry before it");
  if (!isDigest(entry.hash, () => hashOf(record, entry)))
    problems.push("has a hash that does not match its place");
  return problems;
}

function sealProblems({ nonce, body, commitment }: RecordEntry, sealed: boolean): string[] {
  if (sealed && (nonce !== null || body !== null)) return ["is open, though the record is said to be sealed"];
  if (nonce === null || body === null)
    return sealed ? [] : ["is sealed, though the record is said to be open"];
  return isDigest(commitment, () => commitmentOf(nonce, body))
    ? []
    : ["is not what was committed to: it was changed"];
}

/** What has no canonical JSON, such as half a surrogate pair, has no digest either. */
function isDigest(said: string, digest: () => string): boolean {
  try {
    return digest() === said;
  } catch {
    return false;
  }
}

function outcomeFindings(entries: RecordEntry[]): Finding[] {
  const open = entries.flatMap(({ seq, body }) => (body ? [{ seq, body }] : []));
  const steps = replay(open.map(({ body }) => body));
  return steps.flatMap(({ body, assessment }, index) => {
    const what = outcomeProblem(body, assessment);
    return what ? [{ seq: open[index]?.seq ?? null, what }] : [];
  });
}

function outcomeProblem({ outcome, rule }: RecordBody, assessment: Assessment): string | null {
  if (rule !== RULE_VERSION) return `was counted by version ${rule} of the rule, which this is not`;
  const recounted = outcomeOf(assessment);
  const different = (Object.keys(recounted) as (keyof typeof recounted)[]).filter(
    (name) => JSON.stringify(recounted[name]) !== JSON.stringify(outcome[name]),
  );
  if (different.length === 0) return null;
  const said = different.map(
    (name) => `${name} ${words(outcome[name])}, recounted ${words(recounted[name])}`,
  );
  return `says ${said.join("; ")}`;
}

function words(value: unknown): string {
  return Array.isArray(value) ? value.join("–") || "none" : String(value ?? "none");
}
