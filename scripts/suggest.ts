import { readFile } from "node:fs/promises";
import { suggestClaims } from "@/lib/intake/suggest";
import { placeOf } from "./support/place-of";
import { command } from "./support/steps";

// Prints what of an article may be a checkable claim, best first, one JSON object a line:
//   npm run -s suggest -- FILE.txt
// Places count UTF-16 code units of the file's own text, read as UTF-8; a byte order mark counts.
await command(async () => {
  const [file, ...more] = process.argv.slice(2);
  if (!file || more.length > 0) throw new Error("Usage: npm run -s suggest -- FILE.txt");
  const lines = suggestClaims(await textOf(file)).map(
    ({ rank, score, exact, start, end, claimant, reasons }) =>
      JSON.stringify({
        rank,
        score,
        exact,
        start,
        end,
        claimant: claimant?.name ?? null,
        reasons: reasons.map(({ label }) => label),
      }),
  );
  // The command ends the process: not before everything is written, if it goes into a pipe.
  await new Promise<void>((resolve) =>
    process.stdout.write(lines.map((line) => `${line}\n`).join(""), () => resolve()),
  );
});

async function textOf(file: string): Promise<string> {
  const bytes = await readFile(placeOf(file)).catch((error: NodeJS.ErrnoException) => {
    if (!error.code) throw error;
    throw new Error(`${file} cannot be read: ${error.code === "EISDIR" ? "it is a folder" : error.code}.`);
  });
  try {
    return new TextDecoder("utf-8", { fatal: true, ignoreBOM: true }).decode(bytes);
  } catch {
    throw new Error(`${file} is not text in UTF-8.`);
  }
}
