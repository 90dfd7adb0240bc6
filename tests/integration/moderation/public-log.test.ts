import { renderToStaticMarkup } from "react-dom/server";
import { expect, it } from "vitest";
import { ModerationLog } from "@/components/moderation/moderation-log";
import { raiseFlag } from "@/lib/moderation/raise-flag";
import type { Subject } from "@/lib/moderation/subject";
import { db } from "@/lib/platform/db";
import { getModerationLog } from "@/lib/publishing/moderation-log";
import { castVerdict } from "@/lib/verdicts/cast-verdict";
import { createComment, createScene, decideNow, verdictOf } from "@/tests/support/moderation";
import { createClaim, verdict } from "@/tests/support/scenario";
import { onTestDatabase } from "@/tests/support/test-database";

onTestDatabase();

const url = "https://documents.example/treaty";

/** The log's pages as anybody gets them, from the first to the last. */
async function pages(): Promise<string[]> {
  const all: string[] = [];
  for (let before: string | null = null; ; ) {
    const log = await getModerationLog(before);
    if (!log) throw new Error("the page before names this one");
    all.push(renderToStaticMarkup(ModerationLog({ log, first: before && "/moderation" })));
    if (!log.next) return all;
    before = log.next;
  }
}

it("shows every decision with its category and whether it was reversed, and nobody's name, handle, address or words", async () => {
  const scene = await createScene();
  const { steward, reader, author, newsroom, id, slug, verdictId } = scene;
  const commentId = await createComment(newsroom.id, id, author, "Between us and the door.");
  const blind = await createClaim();
  await castVerdict(author, { slug: blind.slug, seen: 0, verdict: verdict() });
  const { id: blindVerdict } = await verdictOf(author, blind.id);
  await raiseFlag(author, { kind: "verdict", verdictId: blindVerdict }, { reason: "OTHER", detail: "Mine." });
  await raiseFlag(
    author,
    { kind: "comment", commentId },
    { reason: "OTHER", detail: "The reporter's words." },
  );
  await raiseFlag(
    reader,
    { kind: "verdict", verdictId },
    { reason: "SPAM", detail: "The reporter's words." },
  );
  const note = "The steward's own words.";
  const done: [Subject, string, string][] = [
    [{ kind: "verdict", verdictId: blindVerdict }, "DISMISS", "OTHER"],
    [{ kind: "comment", commentId }, "HIDE", "HARASSMENT"],
    [{ kind: "source", verdictId, url }, "HIDE", "FABRICATED_SOURCE"],
    [{ kind: "source", verdictId, url }, "RESTORE", "OTHER"],
    [{ kind: "person", userId: scene.other.id }, "SUSPEND", "SPAM"],
    [{ kind: "verdict", verdictId }, "VOID", "CONFLICT_OF_INTEREST"],
  ];
  for (const [subject, action, reason] of done)
    if (action === "DISMISS") {
      // Its author is the only one who could report it; another steward than they dismisses that.
      await expect(decideNow(steward, subject, action, { reason, note })).resolves.toBeDefined();
    } else await decideNow(steward, subject, action, { reason, note });
  const [html = "", ...more] = await pages();
  expect(more).toEqual([]);
  const rows = html.match(/<li.*?<\/li>/gs) ?? [];
  expect(rows).toHaveLength(6);
  expect(rows.map((row) => row.includes("Reversed later"))).toEqual([
    false,
    false,
    false,
    true,
    false,
    false,
  ]);
  expect(rows[0]).toContain("A verdict was voided");
  expect(rows[0]).toContain("Conflict of interest");
  expect(rows.map((row) => row.includes(`href="/claims/${slug}"`))).toEqual([
    true,
    false,
    true,
    true,
    false,
    false,
  ]);
  const people = await db().user.findMany();
  for (const { name, handle, email } of people)
    for (const secret of [name, handle, email]) expect(html).not.toContain(secret);
  for (const secret of [note, "reporter", "Between us", url, blind.slug, newsroom.name, newsroom.slug])
    expect(html).not.toContain(secret);
});

it("links to no claim that is hidden, and says nothing of what it says", async () => {
  const { slug, steward } = await createScene();
  await decideNow(steward, { kind: "claim", slug }, "HIDE", { reason: "PERSONAL_DATA" });
  const html = (await pages()).join("");
  expect(html).toContain("A claim was hidden");
  expect(html).not.toContain(slug);
});

it("is paged: each decision stands on one page, the latest first", async () => {
  const { steward, author } = await createScene();
  for (let index = 0; index < 60; index++)
    await decideNow(
      steward,
      { kind: "person", userId: author.id },
      index % 2 ? "LIFT_SUSPENSION" : "SUSPEND",
      {
        reason: "SPAM",
      },
    );
  const all = await db().moderationDecision.count();
  const found: string[] = [];
  for (let before: string | null = null, turn = 0; turn === 0 || before; turn++) {
    const log = await getModerationLog(before);
    found.push(...(log?.decisions.map(({ id }) => id) ?? []));
    before = log?.next ?? null;
  }
  expect(found).toHaveLength(all);
  expect(found).toEqual([...new Set(found)].sort().reverse());
  for (const before of ["x", "", "019a0000-0000-7000-8000-000000000001", "\0"])
    expect(await getModerationLog(before)).toBeNull();
});
