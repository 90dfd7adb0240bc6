import { connection } from "next/server";
import { readPublishedState } from "@/app/(public)/reads";
import { readTwice, streamed } from "@/app/answers";
import { dumpedClaims } from "@/lib/publishing/dump";
import { csvOf } from "@/lib/publishing/dump-formats";

const TYPE = "text/csv; charset=utf-8; header=present";

/** All open claims as CSV. */
export async function GET(request: Request): Promise<Response> {
  await connection();
  const state = await readTwice(readPublishedState);
  return streamed(request, csvOf(dumpedClaims()), { type: TYPE, state, file: "claims.csv" });
}
