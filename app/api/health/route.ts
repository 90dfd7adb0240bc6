import { connection } from "next/server";
import { databaseAnswers } from "@/lib/platform/health";

const PATIENCE = 1_000;

/** 200 while the database answers, else 503; asked anew each time. */
export async function GET(): Promise<Response> {
  await connection();
  const healthy = await databaseAnswers(PATIENCE);
  return Response.json(
    { status: healthy ? "ok" : "unavailable" },
    { status: healthy ? 200 : 503, headers: { "cache-control": "no-store" } },
  );
}
