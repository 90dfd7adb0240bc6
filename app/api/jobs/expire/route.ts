import { connection } from "next/server";
import { z } from "zod";
import { expireFromOutside } from "@/lib/platform/cache";
import { isOwnJob } from "@/lib/platform/expire-pages";

const schema = z.array(z.string().max(256)).max(1_000);

/** Expires cached pages for a job of this process (lib/platform/expire-pages.ts). For anybody else it is not there. */
export async function POST(request: Request): Promise<Response> {
  if (!isOwnJob(request.headers.get("authorization"))) return notThere();
  expireFromOutside(...schema.parse(await request.json()));
  return new Response(null, { status: 204 });
}

/** Not there. */
export async function GET(): Promise<Response> {
  await connection();
  return notThere();
}

function notThere(): Response {
  return new Response(null, { status: 404, headers: { "cache-control": "no-store" } });
}
