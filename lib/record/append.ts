import { randomBytes } from "node:crypto";
import { type Assessment, RULE_VERSION } from "@/lib/consensus";
import type { Db, Tx } from "@/lib/platform/db";
import type { Prisma } from "@/prisma/generated/client";
import { commitmentOf, hashOf } from "./chain";
import type { RecordBody, RecordEntry, Standing } from "./model";
import { applyChanges, outcomeOf } from "./replay";
import { wordingOf } from "./wording";

/** The cause of an entry that holds all that was there when the record began. */
export const BEGUN = "record.begun";

/** What happened, and how the claim stands after it. */
export type Happening = {
  /** The type of the audit event, or "record.begun". */
  cause: string;
  eventId: bigint | null;
  /** The slug of the newsroom whose admission it is about. */
  about?: string | null;
  /** Where the claim has a new wording. */
  claim?: RecordBody["claim"];
  /** All verdicts that the rule takes as submitted now. */
  standings: Standing[];
  assessment: Assessment;
  /** When; now where nothing else has to bear the same time. Taken while the claim's row is locked. */
  at?: Date;
};

/**
 * Appends to a claim's public record what an event changed, in the event's transaction, which holds the claim's row
 * lock. An event that changed nothing of what the rule counts leaves no entry.
 */
export async function appendToRecord(tx: Tx, claimId: string, happening: Happening): Promise<void> {
  const { eventId, standings, assessment, at = new Date() } = happening;
  const entries = await entriesOf(tx, claimId);
  const last = entries.at(-1);
  // A claim from before there were records, of whose earlier events nothing is said.
  const begins = !last && !happening.claim;
  const {
    cause,
    about = null,
    claim = null,
  } = begins ? { cause: BEGUN, claim: await wordingOf(tx, claimId) } : happening;
  const changes = changesBetween(standingsAfter(entries), standings);
  if (last && changes.length === 0 && claim === null) return;
  const body: RecordBody = {
    at: at.toISOString(),
    cause,
    about,
    claim,
    changes,
    outcome: outcomeOf(assessment),
    rule: RULE_VERSION,
  };
  const nonce = randomBytes(16).toString("hex");
  const place = { seq: (last?.seq ?? 0) + 1, prev: last?.hash ?? "", commitment: commitmentOf(nonce, body) };
  const hash = hashOf(claimId, place);
  const row = {
    claimId,
    ...place,
    hash,
    nonce,
    body: body as Prisma.InputJsonObject,
    eventId,
    createdAt: at,
  };
  await tx.recordEntry.create({ data: row });
}

/** A claim's entries, the first one first, with all that they say. */
export async function entriesOf(db: Db, claimId: string): Promise<OpenEntry[]> {
  const rows = await db.recordEntry.findMany({
    where: { claimId },
    select: { seq: true, prev: true, commitment: true, hash: true, nonce: true, body: true },
    orderBy: { seq: "asc" },
  });
  return rows.map((row) => ({ ...row, body: row.body as RecordBody }));
}

/** An entry as it is stored: unsealed. */
export type OpenEntry = RecordEntry & { nonce: string; body: RecordBody };

/** The verdicts that the rule takes after all of some entries. */
export function standingsAfter(entries: OpenEntry[]): Standing[] {
  return entries.reduce<Standing[]>((standings, { body }) => applyChanges(standings, body), []);
}

/** What has to be said for the first verdicts to become the second: in the order of their ids. */
function changesBetween(before: Standing[], after: Standing[]): RecordBody["changes"] {
  const [had, has] = [before, after].map((all) => new Map(all.map((one) => [one.verdict, one])));
  const verdicts = [...new Set([...before, ...after].map((one) => one.verdict))].sort();
  return verdicts.flatMap((verdict): RecordBody["changes"] => {
    const now = has?.get(verdict);
    if (!now) return [{ verdict, left: true }];
    const then = had?.get(verdict);
    return then && isSame(then, now) ? [] : [now];
  });
}

function isSame(one: Standing, other: Standing): boolean {
  return (Object.keys(one) as (keyof Standing)[]).every((name) => one[name] === other[name]);
}
