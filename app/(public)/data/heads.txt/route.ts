import { connection } from "next/server";
import { streamed } from "@/app/answers";
import { headLinesNow, stateOfHeads } from "@/lib/publishing/head-lines";

/** The head of every public record, as it stands now. */
export async function GET(request: Request): Promise<Response> {
  await connection();
  const state = await stateOfHeads();
  return streamed(request, headLinesNow(), { type: "text/plain; charset=utf-8", state });
}
