import { connection } from "next/server";
import { streamed } from "@/app/answers";
import { dumpedClaims } from "@/lib/publishing/dump";
import { csvOf } from "@/lib/publishing/dump-formats";

/** All open claims as CSV. */
export async function GET(): Promise<Response> {
  await connection();
  return streamed(csvOf(dumpedClaims()), "text/csv; charset=utf-8; header=present", "claims.csv");
}
