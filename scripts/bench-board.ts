import { gzipSync } from "node:zlib";
import { db } from "@/lib/platform/db";
import type { DeskState } from "@/prisma/generated/client";
import { createClaim, createNewsroom, type Person } from "@/tests/support/scenario";
import { sessionCookie } from "@/tests/support/session";

const CLAIMS = 500;
const REQUESTS = 60;
const STATES: DeskState[] = ["INBOX", "ASSIGNED", "IN_REVIEW", "AWAITING_SIGN_OFF", "SIGNED_OFF", "DECLINED"];

/**
 * How long a newsroom's board of 500 claims takes, one request after the other, against the desk's front page, which
 * asks the same of session and database and shows 30 claims.
 */
export async function benchBoard(url: string): Promise<void> {
  const { slug, cookie } = await fullBoard();
  const board = `${url}/desk/newsrooms/${slug}/board`;
  const reference = await timesOf(`${url}/desk`, cookie);
  console.log(`\nThe desk's front page: p50 ${reference.p50} ms, p95 ${reference.p95} ms = 1.00`);
  for (const search of ["", "?all=inbox", "?view=list", "?due=overdue"]) {
    const { p50, p95, body } = await timesOf(board + search, cookie);
    const size = `${Buffer.byteLength(body)} bytes, ${gzipSync(body).length} compressed`;
    const ratio = (p50 / reference.p50).toFixed(2);
    console.log(`Board of ${CLAIMS} claims${search}: p50 ${p50} ms, p95 ${p95} ms = ${ratio}; ${size}`);
  }
}

async function timesOf(url: string, cookie: string) {
  const times: number[] = [];
  let body = "";
  for (let sent = 0; sent < REQUESTS; sent++) {
    const start = performance.now();
    body = await (await fetch(url, { headers: { cookie } })).text();
    times.push(performance.now() - start);
  }
  // The first few compile and connect.
  const sorted = times.slice(5).sort((a, b) => a - b);
  const at = (share: number) => Math.round(sorted[Math.floor(sorted.length * share)] ?? 0);
  return { p50: at(0.5), p95: at(0.95), body };
}

/** A newsroom whose board holds that many claims, evenly over its columns; one in three has a due date. */
async function fullBoard() {
  const { id: newsroomId, slug, members } = await createNewsroom(["EDITOR", "REVIEWER"]);
  const [editor, reviewer] = members as [Person, Person];
  for (let made = 0; made < CLAIMS; made++) {
    const { id: claimId } = await createClaim({
      statement: `Claim ${made} of the board, as long as a sentence usually is.`,
    });
    const state = STATES[made % STATES.length] ?? "INBOX";
    const dueOn = made % 3 === 0 ? new Date(Date.now() + ((made % 21) - 10) * 86_400_000) : null;
    const declineReason = state === "DECLINED" ? "Not our field." : null;
    await db().deskClaim.create({
      data: { newsroomId, claimId, state, dueOn, declineReason, labels: ["energy"] },
    });
    if (state !== "INBOX")
      await db().assignment.create({ data: { newsroomId, claimId, userId: reviewer.id, position: 1 } });
  }
  return { slug, cookie: await sessionCookie(editor.id) };
}
