import { createHash } from "node:crypto";
import { db, type Tx } from "@/lib/platform/db";
import { chainsOf, hashOf } from "./chain";
import { checkHeads, digestOfHeads } from "./chain-heads";
import { eventsInOrder, placesOf } from "./event-rows";
import { contentProblem, linkProblem, type Predecessor } from "./verify-event";

/** Something that is not as it was recorded: in which chain, at which event, and what, in plain words. */
export type Difference = { chain: string; event: bigint | null; seq: number | null; what: string };

/** A digest of all heads as they stood at an event. */
export type Digest = { upTo: bigint; sha256: string };

export type Verification = {
  /** Events that stand in chains. */
  events: number;
  chains: number;
  /** Events from before there were chains: older than all others, and without a hash. */
  before: number;
  differences: number;
  /** To be kept elsewhere. */
  digest: Digest;
  /** Whether the digest that was kept still holds; null where none was given. */
  asKept: boolean | null;
};

type Report = (difference: Difference) => void;

const PATIENCE = 24 * 3_600_000;

/**
 * Reads every audit event and every chain's head, in one snapshot and a bounded memory, and tells what is not as it
 * was recorded. What it cannot find by itself is a chain whose end was rewritten or cut off with hashes and head made
 * to match: that shows against a digest kept elsewhere.
 * @param report is told of each difference, in the order of the events, those of heads last
 * @param kept a digest of earlier, to be compared with what stands there of its time
 */
export async function verifyChains(report: Report, kept?: Digest): Promise<Verification> {
  const upTo = await lastCommitted();
  const work = (tx: Tx) => verifyIn(tx, report, upTo, kept);
  return db().$transaction(work, { isolationLevel: "RepeatableRead", timeout: PATIENCE });
}

/**
 * The last event's id, once no transaction is under way that could still add one with a lower id: whoever records
 * holds a lock on the heads before it takes an id.
 */
function lastCommitted(): Promise<bigint> {
  return db().$transaction(async (tx) => {
    await tx.$executeRaw`LOCK TABLE "ChainHead" IN SHARE MODE`;
    const [row] = await tx.$queryRaw<{ id: bigint }[]>`SELECT coalesce(max(id), 0) AS id FROM "AuditEvent"`;
    return row?.id ?? 0n;
  });
}

async function verifyIn(tx: Tx, report: Report, upTo: bigint, kept?: Digest): Promise<Verification> {
  let differences = 0;
  const tell = async (chain: string, event: bigint | null, what: string, seq: number | null = null) => {
    differences += 1;
    report({ chain: await nameOf(tx, chain), event, seq, what });
  };
  const read = await readEvents(tx, tell);
  const chains = await checkHeads(tx, tell);
  const digest = { upTo, sha256: await digestOfHeads(tx, upTo, read.fingerprint) };
  const asKept = kept ? (await digestOfHeads(tx, kept.upTo, read.fingerprint)) === kept.sha256 : null;
  return { events: read.events, before: read.before, chains, differences, digest, asKept };
}

type Tell = (chain: string, event: bigint | null, what: string, seq?: number | null) => Promise<void>;

/** Walks through the events and tells what is wrong with each. */
async function readEvents(tx: Tx, tell: Tell) {
  const fingerprint = createHash("sha256");
  const headless = new Set<string>();
  let instance: Predecessor | null = null;
  let [events, before] = [0, 0];
  for await (const row of eventsInOrder(tx)) {
    const { claim, newsroom } = chainsOf(row);
    const name = claim ?? newsroom ?? "";
    if (row.hash === null && events === 0) {
      before += 1;
      fingerprint.update(hashOf(row));
      continue;
    }
    events += 1;
    if (row.hash === null) {
      await tell(name, row.id, "has no hash, though older events have one: it was put in by hand");
      continue;
    }
    const changed = contentProblem(row);
    if (changed) await tell(name, row.id, changed, row.claimSeq ?? row.newsroomSeq);
    for (const place of placesOf(row, instance)) {
      const wrong = linkProblem(place, place.before);
      if (wrong) await tell(place.chain, row.id, wrong, place.seq);
      if (place.head || headless.has(place.chain)) continue;
      headless.add(place.chain);
      await tell(place.chain, row.id, "belongs to a chain whose head is missing", place.seq);
    }
    if (claim === "instance" && row.claimSeq !== null)
      instance = { id: row.id, seq: row.claimSeq, hash: row.hash };
  }
  return { events, before, fingerprint: `${before} ${fingerprint.digest("hex")}` };
}

/** A chain's name for people: "claim SLUG", "newsroom SLUG", "instance". */
async function nameOf(tx: Tx, chain: string): Promise<string> {
  const [, kind, id] = /^(claim|newsroom):([0-9a-f]{8}(?:-[0-9a-f]{4}){3}-[0-9a-f]{12})$/.exec(chain) ?? [];
  if (!kind || !id) return chain;
  const find = { where: { id }, select: { slug: true } };
  const row = kind === "claim" ? await tx.claim.findUnique(find) : await tx.newsroom.findUnique(find);
  return row ? `${kind} ${row.slug}` : chain;
}
