import { connection } from "next/server";
import { readPublishedState } from "@/app/(public)/reads";
import { readTwice, streamed } from "@/app/answers";
import { recordedClaims } from "@/lib/publishing/dump";
import { jsonLinesOf } from "@/lib/publishing/dump-formats";

const TYPE = "application/jsonl; charset=utf-8";

/** All open claims as JSON Lines. */
export async function GET(request: Request): Promise<Response> {
  await connection();
  const state = await readTwice(readPublishedState);
  return streamed(request, jsonLinesOf(recordedClaims()), { type: TYPE, state, file: "claims.jsonl" });
}
