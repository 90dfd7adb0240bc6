import { notify } from "@/lib/notifications/notify";
import type { Tx } from "@/lib/platform/db";
import { colleaguesOf } from "./colleagues";
import type { WrittenIn } from "./places";
import { mentionsIn } from "./read-text";

/** A comment that was just written or changed. */
type Written = {
  id: string;
  text: string;
  /** Its wording before; null for a new one. */
  before: string | null;
  author: { id: string; name: string };
};

const QUOTE = 400;

/**
 * Tells those whom a comment newly mentions, and of a new one the thread's other writers. Only who is a member of the
 * newsroom at this moment is told, and of one comment each person once.
 */
export async function tellPeople(tx: Tx, place: WrittenIn, { id, text, before, author }: Written) {
  const colleagues = await colleaguesOf(tx, place.newsroomId);
  const handles = new Set(colleagues.map(({ handle }) => handle));
  const known = mentionsIn(before ?? "", handles);
  const named = mentionsIn(text, handles);
  const others = colleagues.filter((one) => one.id !== author.id);
  const mentioned = others
    .filter(({ handle }) => named.has(handle) && !known.has(handle))
    .map((one) => one.id);
  const notice = {
    newsroomId: place.newsroomId,
    claimId: place.claim.id,
    particulars: {
      by: author.name,
      quote: text.slice(0, QUOTE).toWellFormed(),
    },
    path: `${discussionPath(place.claim.slug, place.newsroomSlug)}#comment-${id}`,
  };
  await notify(tx, { ...notice, kind: "MENTIONED", userIds: mentioned, once: `mentioned/${id}` });
  if (before !== null) return;
  const writers = await tx.comment.findMany({
    where: { threadId: place.threadId },
    select: { authorId: true },
    distinct: ["authorId"],
  });
  const answered = others.filter((one) => writers.some(({ authorId }) => authorId === one.id));
  const userIds = answered.map((one) => one.id).filter((one) => !mentioned.includes(one));
  await notify(tx, { ...notice, kind: "REPLIED", userIds, once: `replied/${id}` });
}

/** Where a newsroom's discussion of a claim is read. */
function discussionPath(claim: string, newsroom: string): string {
  return `/desk/claims/${encodeURIComponent(claim)}?newsroom=${encodeURIComponent(newsroom)}`;
}
