import { cookies } from "next/headers";
import type { NextRequest } from "next/server";
import { z } from "zod";
import { assertSameOrigin } from "@/app/request";
import { viewer } from "@/app/viewer";
import { DOINGS, sayPresent } from "@/lib/desk/presence";
import { latestSeq } from "@/lib/desk/told";
import { NewsroomWatch } from "@/lib/desk/watch";
import { cookieName } from "@/lib/identity/cookies";
import { viewerBySession } from "@/lib/identity/queries";
import { AppError, STATUS_OF } from "@/lib/platform/errors";
import { noteStream } from "@/lib/platform/streams";
import { can } from "@/lib/policy";

type Context = { params: Promise<{ newsroom: string }> };

/** What a line says when there is nothing to say, so that both ends notice one that is dead; in milliseconds. */
const BEAT = 20_000;
/** A reader that lets so many messages wait is not there any more. */
const WAITING = 1_000;
const HEADERS = {
  "content-type": "text/event-stream; charset=utf-8",
  // Not compressed on the way: what is compressed is held back.
  "cache-control": "no-cache, no-transform",
  "x-accel-buffering": "no",
};

/**
 * What happens in a newsroom, to its members, as server-sent events: each event with its number, which a browser that
 * comes back names, and who is present.
 */
export async function GET(request: NextRequest, { params }: Context): Promise<Response> {
  const { newsroom: slug } = await params;
  const who = await viewer();
  if (!who) return refusal(401, "Sign in to do this.");
  const membership = who.memberships.find((one) => one.slug === slug && can(who, "board:read", one));
  if (!membership) return refusal(404, "Not found.");
  const { newsroomId } = membership;
  const token = (await cookies()).get(cookieName("session"))?.value ?? "";
  const latest = await latestSeq(newsroomId);
  const after = Math.min(lastSeen(request) ?? latest, latest);
  return new Response(stream({ newsroomId, userId: who.id, token, after }), { headers: HEADERS });
}

/** A member's page says that it shows a claim, or that its reader works on it. */
export async function POST(request: NextRequest, { params }: Context): Promise<Response> {
  const given = z.object({
    claim: z.string().max(300),
    page: z.string().min(1).max(40),
    doing: z.enum(DOINGS),
  });
  try {
    await assertSameOrigin();
    const { newsroom } = await params;
    const size = Number(request.headers.get("content-length") ?? Number.NaN);
    const sent = size <= 2_000 ? given.safeParse(await request.json().catch(() => null)).data : undefined;
    if (!sent) return refusal(400, "This is not what the page sends.");
    await sayPresent(await viewer(), { newsroom, ...sent });
    return new Response(null, { status: 204 });
  } catch (error) {
    if (error instanceof AppError) return refusal(STATUS_OF[error.code], error.message);
    throw error;
  }
}

type Reader = { newsroomId: string; userId: string; token: string; after: number };

/** An answer that goes on until its reader goes, may no longer read, or the server stops. */
function stream({ newsroomId, userId, token, after }: Reader): ReadableStream<Uint8Array> {
  const encoder = new TextEncoder();
  let [open, left] = [true, () => {}];
  const start = (controller: ReadableStreamDefaultController<Uint8Array>) => {
    const end = () => {
      if (!open) return;
      left();
      controller.close();
    };
    const say = (...lines: string[]) => {
      if (!open) return;
      if ((controller.desiredSize ?? 0) < -WAITING) return end();
      controller.enqueue(encoder.encode(`${lines.join("\n")}\n\n`));
    };
    say("retry: 2000");
    const watch = new NewsroomWatch({
      newsroomId,
      after,
      who: () => viewerBySession(token),
      tell: (told) => say(`id: ${told.seq}`, `data: ${JSON.stringify(told)}`),
      showPresent: (people) => say("event: presence", `data: ${JSON.stringify(people)}`),
      end,
    });
    const beat = setInterval(() => {
      say("event: beat", "data: 1");
      void watch.look();
    }, BEAT);
    const closing = [() => watch.stop(), () => clearInterval(beat)];
    left = () => {
      open = false;
      for (const close of closing) close();
    };
    closing.push(noteStream(userId, end));
  };
  return new ReadableStream({ start, cancel: () => left() });
}

/** The event that the reader has seen last: as its browser says when it comes back, else as the page was told. */
function lastSeen(request: NextRequest): number | null {
  const said = request.headers.get("last-event-id") ?? request.nextUrl.searchParams.get("after") ?? "";
  return /^\d{1,9}$/.test(said) ? Number(said) : null;
}

function refusal(status: number, words: string): Response {
  return new Response(`${words}\n`, { status, headers: { "cache-control": "no-store" } });
}
