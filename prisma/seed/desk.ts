import { assignClaim } from "@/lib/desk/assign-claim";
import { declineClaim } from "@/lib/desk/decline-claim";
import { labelClaim } from "@/lib/desk/label-claim";
import { setDue } from "@/lib/desk/set-due";
import { startReview } from "@/lib/desk/start-review";
import { openThread } from "@/lib/discussion/open-thread";
import type { Viewer } from "@/lib/policy";

/** Who works on the demonstration desk. */
type People = { editor: Viewer; reviewer: Viewer; owner: Viewer };

const day = (offset: number) => new Date(Date.now() + offset * 86_400_000).toISOString().slice(0, 10);
const idOf = (viewer: Viewer) => viewer?.id ?? "";

/**
 * A morning on one demonstration newsroom's desk, so that a visitor finds it in use: some claims are assigned, one is
 * overdue, one under way, one declined, one talked about. Through the same commands as anybody's.
 */
export async function seedDesk(newsroomId: string, { editor, reviewer, owner }: People): Promise<void> {
  const on = (slug: string, seen = 0) => ({ newsroomId, slug, seen });
  const assign = (slug: string, to: Viewer[], note = "") =>
    assignClaim(editor, { ...on(slug), userIds: to.map(idOf), note });

  const paused = await assign("us-paused-intelligence-sharing-with-ukraine", [reviewer, owner]);
  await startReview(reviewer, on("us-paused-intelligence-sharing-with-ukraine", paused));
  const late = await assign(
    "london-summit-on-ukraine-2-march-2025",
    [reviewer],
    "Demonstration note: dates first.",
  );
  await setDue(editor, { ...on("london-summit-on-ukraine-2-march-2025", late), dueOn: day(-1) });
  const soon = await assign("trump-raises-withdrawal-from-nato", [owner]);
  await setDue(editor, { ...on("trump-raises-withdrawal-from-nato", soon), dueOn: day(1) });
  await assign("hegseth-doing-more-means-more-money-and-guns", [editor, reviewer]);
  for (const slug of ["trump-raises-withdrawal-from-nato", "nato-mandate-bounded-to-north-atlantic"])
    await labelClaim(editor, {
      ...on(slug, slug.startsWith("trump") ? soon + 1 : 0),
      add: ["nato"],
      remove: [],
    });
  const reason = "Demonstration reason: an expression of displeasure, nothing that evidence could settle.";
  await declineClaim(editor, { ...on("trump-america-will-not-put-up-with-it"), reason });
  const text = "Demonstration comment: do we have a primary source for the day on which it was paused?";
  await openThread(owner, { newsroomId, slug: "us-paused-intelligence-sharing-with-ukraine", text });
}
