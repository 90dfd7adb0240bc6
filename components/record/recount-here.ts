import { assess } from "@/lib/consensus";
import { publicRecord, type RecordBody, ruleInputs, type Standing } from "@/lib/record/model";
import { applyChanges, type Finding, verifyRecord } from "@/lib/record/replay";

// Loaded when a reader asks for a recount, and not before: with it come the rule, the hashes and the record's schema.

/** What of an outcome a page says. */
export type ShownOutcome = Pick<RecordBody["outcome"], "status" | "tier" | "reason" | "label" | "counted">;

/** What a recount found. */
export type Recount = {
  sealed: boolean;
  entries: { seq: number; findings: string[] }[];
  /** What is wrong with the record as a whole, or with what the page says of it. */
  overall: string[];
};

/**
 * Downloads a claim's public record and recounts it here, with the code that counts on the server.
 * @param shown the outcome that the page shows
 * @throws Error where the record cannot be downloaded, or is none
 */
export async function recountHere(slug: string, shown: ShownOutcome): Promise<Recount> {
  const answer = await fetch(`/api/v1/claims/${slug}/record`, { cache: "no-cache" });
  if (!answer.ok) throw new Error(`the record was answered with status ${answer.status}`);
  return recountOf(await answer.json(), shown);
}

/** Recounts a record as the API gives it. */
export function recountOf(answer: unknown, shown: ShownOutcome): Recount {
  const { record, sealed, entries } = answer as Record<string, unknown>;
  const read = publicRecord.safeParse({ record, sealed, entries });
  if (!read.success) {
    const [issue] = read.error.issues;
    const [, index] = issue?.path ?? [];
    const which = typeof index === "number" ? `Entry ${index + 1}` : "The record";
    return { sealed: false, entries: [], overall: [`${which} is not of the form that records have`] };
  }
  const findings = verifyRecord(read.data);
  const ofEntry = (seq: number | null) => findings.filter((one) => one.seq === seq).map(wordsOf);
  const bodies = read.data.entries.flatMap(({ body }) => body ?? []);
  return {
    sealed: read.data.sealed,
    entries: read.data.entries.map(({ seq }) => ({ seq, findings: ofEntry(seq) })),
    overall: [...ofEntry(null).map((what) => `The record ${what}`), ...againstPage(bodies, shown)],
  };
}

const wordsOf = ({ what }: Finding) => what;

/** Where the recounted outcome is not the one that the page shows. */
function againstPage(bodies: RecordBody[], shown: ShownOutcome): string[] {
  if (bodies.length === 0) return [];
  const { counted, submitted } = ruleInputs(bodies.reduce<Standing[]>(applyChanges, []));
  const last = assess(counted, submitted);
  const recounted = [last.status, last.tier, last.reason, [...last.label], last.counted];
  const said = [shown.status, shown.tier, shown.reason, shown.label, shown.counted];
  return JSON.stringify(recounted) === JSON.stringify(said)
    ? []
    : [
        "The recount gives another outcome than this page shows. If a verdict came in meanwhile, load the page again",
      ];
}
