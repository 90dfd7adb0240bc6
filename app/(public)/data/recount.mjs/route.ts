import { createReadStream } from "node:fs";
import { access } from "node:fs/promises";
import path from "node:path";
import { connection } from "next/server";
import { nothingHere, streamed } from "@/app/answers";

/** Written beside the build (scripts/support/recount-program.ts). */
const FILE = path.resolve(process.env.NEXT_DIST_DIR || ".next", "recount.mjs");

/** The program that recounts a dump: one file that needs nothing but Node. */
export async function GET(request: Request): Promise<Response> {
  await connection();
  const there = await access(FILE).then(
    () => true,
    () => false,
  );
  if (!there) return nothingHere();
  // Another with each build, which the mark names anyway.
  const about = { type: "text/javascript; charset=utf-8", state: "", file: "recount.mjs" };
  return streamed(request, program(), about);
}

async function* program(): AsyncGenerator<string> {
  yield* createReadStream(FILE, "utf8") as AsyncIterable<string>;
}
