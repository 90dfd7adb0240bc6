import { createHash } from "node:crypto";
import { createReadStream } from "node:fs";
import { readHeads } from "@/lib/publishing/recount/heads";
import { type Recounted, recountDump } from "@/lib/publishing/recount/recount-dump";
import { placeOf } from "./support/place-of";
import { command } from "./support/steps";

// Recounts a dump offline, from the records in it, and exits 1 naming every difference:
//   npm run recount -- claims.jsonl [heads.txt]
// It is also what readers download as one file (scripts/support/recount-program.ts): it needs no configuration.
await command(async () => {
  const [dump, heads, ...more] = process.argv.slice(2);
  if (!dump || more.length > 0)
    throw new Error("Usage: npm run recount -- claims.jsonl [heads.txt], both as downloaded from /data");
  const digest = createHash("sha256");
  const reader = heads ? readHeads(hashed(createReadStream(placeOf(heads)), digest)) : null;
  const start = performance.now();
  const total = await recountDump(createReadStream(placeOf(dump)), reader, (one) => console.log(one));
  const seconds = (performance.now() - start) / 1_000;
  if (reader)
    console.log(`The digest of these heads, to be held against the published one: ${digest.digest("hex")}`);
  if (total.claims === 0) throw new Error("There is not one line in this dump.");
  const summary = inWords(total, seconds);
  if (total.differences > 0) throw new Error(summary);
  console.log(summary);
});

function inWords({ claims, sealed, entries, younger, differences }: Recounted, seconds: number): string {
  const rest = younger > 0 ? ` ${number(younger)} of them younger than the heads.` : "";
  const outcome = differences === 0 ? "each agrees with its record" : `${number(differences)} differences`;
  const counted = `${number(claims)} claims (${number(sealed)} sealed), ${number(entries)} entries`;
  return `${counted}: ${outcome}.${rest} ${seconds.toFixed(1)} s.`;
}

function number(value: number): string {
  return value.toLocaleString("en");
}

async function* hashed(pieces: AsyncIterable<Uint8Array>, digest: ReturnType<typeof createHash>) {
  for await (const piece of pieces) {
    digest.update(piece);
    yield piece;
  }
}
