import type { NextRequest } from "next/server";
import { signedIn } from "@/app/viewer";
import { nextPath } from "@/lib/identity/next-path";
import { openNotification } from "@/lib/notifications/mark-read";
import { AppError } from "@/lib/platform/errors";

/**
 * Opens a notification: marks it as read and goes where it leads. A link rather than a form, so that it can be opened
 * from a mail and in another tab; the session's owner alone is concerned, and a program that follows links has none.
 */
export async function GET(_: NextRequest, { params }: { params: Promise<{ id: string }> }) {
  const { id } = await params;
  const who = await signedIn(`/notifications/${id}`);
  try {
    const location = nextPath(await openNotification(who, id));
    return new Response(null, { status: 303, headers: { location, "cache-control": "no-store" } });
  } catch (error) {
    if (!(error instanceof AppError) || error.code !== "not_found") throw error;
    return new Response(`${error.message}\n`, { status: 404 });
  }
}
