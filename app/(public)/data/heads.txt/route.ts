import { connection } from "next/server";
import { streamed } from "@/app/answers";
import { headLinesNow } from "@/lib/publishing/head-lines";

/** The head of every public record, as it stands now. */
export async function GET(): Promise<Response> {
  await connection();
  return streamed(headLinesNow(), "text/plain; charset=utf-8");
}
