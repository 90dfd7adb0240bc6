import { createReadStream } from "node:fs";
import { access } from "node:fs/promises";
import path from "node:path";
import { connection } from "next/server";
import { nothingHere, streamed } from "@/app/answers";

/** Written beside the build (scripts/support/recount-program.ts). */
const FILE = path.resolve(process.env.NEXT_DIST_DIR || ".next", "recount.mjs");

/** The program that recounts a dump: one file that needs nothing but Node. */
export async function GET(): Promise<Response> {
  await connection();
  const there = await access(FILE).then(
    () => true,
    () => false,
  );
  return there ? streamed(program(), "text/javascript; charset=utf-8", "recount.mjs") : nothingHere();
}

async function* program(): AsyncGenerator<string> {
  yield* createReadStream(FILE, "utf8") as AsyncIterable<string>;
}
