import { z } from "zod";
import { type CountedVerdict, RATINGS } from "@/lib/consensus";

// A claim's public record: every event that bore on its status, each with what it changed in what the rule counts and
// with the outcome after it. Whoever has the record can recount the claim at any of its moments.

const sha256 = z.string().regex(/^[0-9a-f]{64}$/);
const count = z.int().min(0);
const step = z.int().min(1).max(5);

/** A verdict that the rule takes as submitted, from this entry on until another of the same verdict. */
const standing = z.strictObject({
  verdict: z.uuid(),
  reviewer: z.string().describe("Public handle"),
  newsroom: z.string().nullable().describe("Slug; null: an independent, and all independents are one voice"),
  revision: z.int().min(1),
  rating: z.literal([...RATINGS]).describe("1 False to 5 True, U Unverifiable, M Missing context"),
  sources: count.describe("How many sources it cites that are not hidden; without one it is not counted"),
  searched: z.boolean().describe("Whether it describes a search, without which Unverifiable is not counted"),
  castBlind: z.boolean(),
  text: sha256.describe("Of the canonical JSON of its explanation, searchNote and sources"),
});

/** A verdict that the rule no longer takes. */
const departure = z.strictObject({ verdict: z.uuid(), left: z.literal(true) });

const outcome = z.strictObject({
  status: z.string(),
  tier: z.string().nullable(),
  reason: z.string().nullable(),
  label: z.array(z.string()),
  range90: z.tuple([step, step]).nullable(),
  newsrooms: count,
  voices: count.describe("Counted verdicts, at most two of each newsroom"),
  counted: count,
  submitted: count,
});

/** What an entry says. */
export const recordBody = z.strictObject({
  at: z.iso.datetime(),
  cause: z.string().describe("Such as verdict.submitted, verdict.signed_off or newsroom.revoked"),
  about: z.string().nullable().describe("Slug of the newsroom whose admission it is about"),
  claim: z
    .strictObject({ version: z.int().min(1), text: sha256 })
    .nullable()
    .describe("The claim's wording from here on: text is of its canonical JSON"),
  changes: z.array(z.union([standing, departure])),
  outcome,
  rule: z.int().min(1).describe("Version of the rule that gave the outcome"),
});

/** An entry as it is published. Before quorum it is sealed: without `nonce` and `body`. */
export const recordEntry = z.strictObject({
  seq: z.int().min(1),
  prev: z.union([sha256, z.literal("")]).describe("Hash of the entry before; empty for the first"),
  commitment: sha256.describe("Of the canonical JSON of nonce and body"),
  hash: sha256.describe("Of the canonical JSON of record, seq, prev and commitment"),
  nonce: z.string().nullable(),
  body: recordBody.nullable(),
});

/** A claim's public record. */
export const publicRecord = z.strictObject({
  record: z.uuid().describe("The record's name, which goes into each hash"),
  sealed: z.boolean().describe("Whether the claim is before quorum: then there are only commitments"),
  entries: z.array(recordEntry),
});

export type Standing = z.infer<typeof standing>;
export type RecordBody = z.infer<typeof recordBody>;
export type RecordEntry = z.infer<typeof recordEntry>;
export type PublicRecord = z.infer<typeof publicRecord>;

/** Whether a submitted verdict is counted: it cites a source or, for Unverifiable, describes the search. */
export function isCounted({ rating, sources, searched }: Pick<Standing, "rating" | "sources" | "searched">) {
  return rating === "U" ? searched : sources > 0;
}

/** The rule's two inputs. Newsrooms go by their slugs; all independents together by "". */
export function ruleInputs(standings: Standing[]): {
  counted: CountedVerdict[];
  submitted: CountedVerdict[];
} {
  const forRule = ({ newsroom, rating }: Standing) => ({ newsroom: newsroom ?? "", rating });
  return { submitted: standings.map(forRule), counted: standings.filter(isCounted).map(forRule) };
}
