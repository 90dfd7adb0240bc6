import { connection } from "next/server";
import { streamed } from "@/app/answers";
import { recordedClaims } from "@/lib/publishing/dump";
import { jsonLinesOf } from "@/lib/publishing/dump-formats";

/** All open claims as JSON Lines. */
export async function GET(): Promise<Response> {
  await connection();
  return streamed(jsonLinesOf(recordedClaims()), "application/jsonl; charset=utf-8", "claims.jsonl");
}
