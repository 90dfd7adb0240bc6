import { type Difference, type Digest, verifyChains } from "@/lib/audit/verify";
import { closeDb, pointDbAt } from "@/lib/platform/db";
import { readConfiguration } from "./support/configuration";
import { withDatabase } from "./support/database";
import { command } from "./support/steps";

const count = (number: number, noun: string) =>
  `${number.toLocaleString("en")} ${noun}${number === 1 ? "" : "s"}`;

// Verifies the audit log's hash chains, and exits 1 naming every event and head that is not as it was recorded.
// With `--expect NUMBER:SHA256`, a digest that an earlier run has printed, also that nothing of its time was rewritten.
await command(() =>
  withDatabase(readConfiguration("development"), "npm run audit:verify", async (url) => {
    const kept = expected(process.argv.slice(2));
    await pointDbAt(url, 4);
    const result = await verifyChains((one) => console.error(inWords(one)), kept).finally(closeDb);
    const { events, chains, before, differences, digest, asKept } = result;
    if (before > 0) console.log(`${count(before, "event")} from before there were chains: without a hash.`);
    const found = [
      differences > 0 && count(differences, "difference"),
      asKept === false && `up to event ${kept?.upTo} the log is not the one whose digest was kept`,
    ].filter(Boolean);
    const total = `${count(events, "event")} in ${count(chains, "chain")}`;
    if (found.length > 0) throw new Error(`${total}: ${found.join("; ")}.`);
    console.log(`${total}: all intact.`);
    if (asKept) console.log(`Up to event ${kept?.upTo} the log is the one whose digest was kept.`);
    console.log(`Digest of all heads, to be kept elsewhere: ${digest.upTo}:${digest.sha256}`);
  }),
);

function inWords({ chain, event, seq, what }: Difference): string {
  const place = [event !== null && `event ${event}`, seq !== null && `number ${seq}`].filter(Boolean);
  return `${chain}: ${place.length > 0 ? `${place.join(", ")}: ` : ""}${what}`;
}

/** The digest of `--expect NUMBER:SHA256`. */
function expected([option, value = ""]: string[]): Digest | undefined {
  if (option === undefined) return undefined;
  const [, upTo, sha256] = /^(\d{1,18}):([0-9a-f]{64})$/.exec(value) ?? [];
  if (option !== "--expect" || !upTo || !sha256)
    throw new Error("Usage: npm run audit:verify [-- --expect NUMBER:SHA256]");
  return { upTo: BigInt(upTo), sha256 };
}
