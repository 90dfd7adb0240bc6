import type { NextRequest } from "next/server";
import { unsubscribe } from "@/lib/notifications/unsubscribe";
import { AppError } from "@/lib/platform/errors";

const HEADERS = { "content-type": "text/plain; charset=utf-8", "cache-control": "no-store" };

/**
 * One-click unsubscribe (RFC 8058): a mail program posts here when its user presses its button, from anywhere and
 * without cookies. The signed token in the address is what allows it; the body says nothing more and is not read.
 */
export async function POST({ nextUrl }: NextRequest): Promise<Response> {
  try {
    await unsubscribe(nextUrl.searchParams.get("token"));
    return new Response("You get no more of these mails.\n", { headers: HEADERS });
  } catch (error) {
    if (!(error instanceof AppError)) throw error;
    return new Response(`${error.message}\n`, { status: 404, headers: HEADERS });
  }
}

/** Somebody who follows the address gets the page with the button: a visit changes nothing. */
export async function GET({ nextUrl }: NextRequest): Promise<Response> {
  const token = nextUrl.searchParams.get("token") ?? "";
  const location = `/unsubscribe?${new URLSearchParams({ token })}`;
  return new Response(null, { status: 303, headers: { location, "cache-control": "no-store" } });
}
