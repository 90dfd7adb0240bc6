import { type Browser, expect, type Page, test } from "@playwright/test";
import { record } from "@/lib/audit";
import { openThread } from "@/lib/discussion/open-thread";
import { closeDb, db, inTransaction, pointDbAt } from "@/lib/platform/db";
import { castVerdict } from "@/lib/verdicts/cast-verdict";
import { createClaim, createNewsroom, type Person, verdict } from "@/tests/support/scenario";
import { startApp } from "@/tests/support/server";
import { sessionCookie } from "@/tests/support/session";
import { pageOf } from "@/tests/support/signed-in";

let anna: Person;
let ben: Person;
let foreigner: Person;
let newsroom: { id: string; slug: string };
let slug: string;

test.beforeAll(async () => {
  const url = process.env.E2E_DATABASE_URL ?? "";
  await pointDbAt(url, 4);
  process.env.DATABASE_URL = url;
});

test.beforeEach(async () => {
  const ours = await createNewsroom(["REVIEWER", "EDITOR"]);
  [anna, ben] = ours.members as [Person, Person];
  [foreigner] = (await createNewsroom(["OWNER"])).members as [Person];
  newsroom = ours;
  slug = (await createClaim()).slug;
});

test.afterAll(() => closeDb());

const say = (who: Person, text: string) => openThread(who, { newsroomId: newsroom.id, slug, text });

async function openLive(browser: Browser, who: Person): Promise<Page> {
  const page = await pageOf(browser, who);
  await page.goto(`/desk/claims/${slug}`);
  await expect(page.getByText("Live", { exact: true })).toBeVisible();
  return page;
}

test("what one does the other sees without a reload, and what the other types stays", async ({ browser }) => {
  test.slow();
  const [first, second] = [await openLive(browser, anna), await openLive(browser, ben)];
  await second.getByLabel("Explanation").fill("Half a verdict");
  await second.getByLabel("Open a new thread").fill("Half a comment");
  const loaded = await second.evaluate(() => performance.timeOrigin);

  await first.getByLabel("Open a new thread").fill("Have you seen this?");
  await first.getByRole("button", { name: "Open the thread" }).click();
  await expect(second.getByText("Have you seen this?")).toBeVisible();
  await expect(second.getByRole("status").getByText(`${anna.name} commented on this claim.`)).toBeVisible();

  await first.getByRole("radio", { name: /^False/ }).check();
  await first.getByLabel("Explanation").fill("The treaty says otherwise.");
  await first.getByLabel("Add a source").fill("https://documents.example/treaty");
  await first.getByRole("button", { name: "Add source" }).click();
  await first.getByLabel("What it does for the claim").selectOption("Refutes the claim");
  await first.getByRole("button", { name: "Submit the verdict" }).click();
  await expect(second.getByText(`${anna.name} submitted a verdict on this claim.`)).toBeVisible();
  await first.getByText("Withdraw your verdict", { exact: true }).click();
  await first.getByLabel("Why do you withdraw it?").fill("It was a trial.");
  await first.getByRole("button", { name: "Withdraw the verdict" }).click();
  await expect(second.getByText(`${anna.name} withdrew a verdict on this claim.`)).toBeVisible();

  // The draft was saved meanwhile and the page read anew: neither starts the forms anew.
  await second.getByLabel("Explanation").press("End");
  await second.keyboard.type(", and more");
  await expect(second.getByText(/Draft saved at/)).toBeVisible();
  await say(anna, "One more");
  await expect(second.getByText("One more", { exact: true })).toBeVisible();
  await expect(second.getByLabel("Explanation")).toBeFocused();
  await expect(second.getByLabel("Explanation")).toHaveValue("Half a verdict, and more");
  await expect(second.getByLabel("Open a new thread")).toHaveValue("Half a comment");
  expect(await second.evaluate(() => performance.timeOrigin)).toBe(loaded);
  for (const page of [first, second]) await page.context().close();
});

test("an answer that is being typed stays when a colleague resolves its thread", async ({ browser }) => {
  await say(anna, "Is it settled?");
  const [first, second] = [await openLive(browser, anna), await openLive(browser, ben)];
  await second.getByLabel("Answer", { exact: true }).fill("Not quite");
  await first.getByRole("button", { name: "Resolve this thread" }).click();
  const summary = second.locator("summary", { hasText: `Resolved by ${anna.name}` });
  await summary.click();
  await expect(second.getByLabel("Answer", { exact: true })).toHaveValue("Not quite");
  await expect(second.getByLabel("Answer", { exact: true })).toHaveAccessibleDescription(
    /resolved in the meantime/,
  );
  await second.getByRole("button", { name: "Reopen this thread" }).click();
  await expect(second.getByLabel("Answer", { exact: true })).not.toHaveAccessibleDescription(
    /resolved in the meantime/,
  );
  await second.getByRole("button", { name: "Post the answer" }).click();
  await expect(first.getByText("Not quite")).toBeVisible();
  for (const page of [first, second]) await page.context().close();
});

test("nothing is missed while the network or the connection that listens is gone", async ({ browser }) => {
  const page = await openLive(browser, ben);
  await page.context().setOffline(true);
  await expect(page.getByText("Reconnecting…")).toBeVisible();
  await say(anna, "Said while you were away");
  await page.context().setOffline(false);
  await expect(page.getByText("Said while you were away")).toBeVisible();
  await expect(page.getByText("Live", { exact: true })).toBeVisible();
  await db().$queryRaw`SELECT pg_terminate_backend(pid, 5000) FROM pg_stat_activity
    WHERE application_name = 'touchstone-listen' AND datname = current_database()`;
  await say(anna, "Said while nobody listened");
  await expect(page.getByText("Said while nobody listened")).toBeVisible();
  await page.context().close();
});

test("somebody who edits the same claim is shown until they leave; others see nothing of it", async ({
  browser,
}) => {
  const [first, second] = [await openLive(browser, anna), await openLive(browser, ben)];
  const stranger = await openLive(browser, foreigner);
  await expect(second.getByText(`${anna.name} has this claim open.`)).toBeVisible();
  await first.getByLabel("Explanation").fill("A secret thought");
  await expect(second.getByText(`${anna.name} is editing a verdict here.`)).toBeVisible();
  expect(await second.content()).not.toContain("A secret thought");
  await expect(first.getByText(`${ben.name} has this claim open.`)).toBeVisible();
  await first.goto("/desk");
  await expect(second.getByText(`${anna.name} is editing a verdict here.`)).toHaveCount(0);
  await expect(second.getByText(`${anna.name} has this claim open.`)).toHaveCount(0);
  await say(anna, "For us alone");
  await expect(second.getByText("For us alone")).toBeVisible();
  expect(await stranger.content()).not.toContain(anna.name);
  expect(await stranger.content()).not.toContain("For us alone");
  for (const page of [first, second, stranger]) await page.context().close();
});

/** Reads a stream as it comes. */
async function listen(base: string, who: Person, headers: Record<string, string> = {}) {
  const cookie = await sessionCookie(who.id);
  const answer = await fetch(`${base}/api/desk/${newsroom.slug}/events`, { headers: { cookie, ...headers } });
  const read = { answer, text: "", ended: false, stop: () => answer.body?.cancel() };
  const reader = answer.body?.pipeThrough(new TextDecoderStream()).getReader();
  const pump = async () => {
    for (let part = await reader?.read(); part && !part.done; part = await reader?.read())
      read.text += part.value;
    read.ended = true;
  };
  read.stop = async () => reader?.cancel();
  void pump().catch(() => undefined);
  return read;
}

test("the stream goes on where it was, is for members alone, and ends for who is removed", async ({
  baseURL,
}) => {
  const base = baseURL ?? "";
  const stranger = await listen(base, foreigner);
  expect(stranger.answer.status).toBe(404);
  const visitor = await fetch(`${base}/api/desk/${newsroom.slug}/events`);
  expect(visitor.status).toBe(401);

  await say(anna, "One");
  await say(anna, "Two");
  const stream = await listen(base, ben, { "last-event-id": "1", "accept-encoding": "gzip" });
  expect(stream.answer.headers.get("content-type")).toContain("text/event-stream");
  expect(stream.answer.headers.get("cache-control")).toBe("no-cache, no-transform");
  expect(stream.answer.headers.get("content-encoding")).toBeNull();
  await expect.poll(() => stream.text.match(/^id: \d+/gm)).toEqual(["id: 2", "id: 3", "id: 4"]);
  expect(stream.text).toContain(`"claim":"${slug}"`);
  for (const secret of ["One", anna.id, anna.handle.concat("@"), "payload"])
    expect(stream.text).not.toContain(secret);

  const page = { origin: base, "content-type": "application/json" };
  const present = (cookie: string, body: unknown, headers: Record<string, string> = page) =>
    fetch(`${base}/api/desk/${newsroom.slug}/events`, {
      method: "POST",
      headers: { ...headers, cookie },
      body: JSON.stringify(body),
    });
  const here = { claim: slug, page: "1", doing: "editing" };
  const [ours, theirs] = [await sessionCookie(anna.id), await sessionCookie(foreigner.id)];
  expect((await present(ours, here)).status).toBe(204);
  await expect.poll(() => stream.text).toContain('"doing":"editing"');
  expect((await present(theirs, here)).status).toBe(404);
  expect((await present("", here)).status).toBe(401);
  expect((await present(ours, { ...here, doing: "watching" })).status).toBe(400);
  expect((await present(ours, { ...here, claim: "no-such-claim" })).status).toBe(404);
  expect((await present(ours, { ...here, page: "x".repeat(5_000) })).status).toBe(400);
  expect((await present(ours, here, { origin: "https://evil.example" })).status).toBe(403);

  await inTransaction(async (tx) => {
    await tx.membership.deleteMany({ where: { userId: ben.id } });
    const about = { newsroomId: newsroom.id, actorId: anna.id };
    await record(tx, { type: "member.removed", userId: ben.id }, about);
  });
  await say(anna, "Not for them");
  await expect.poll(() => stream.ended).toBe(true);
  expect(stream.text.match(/^id: \d+/gm)?.at(-1)).toBe("id: 4");
  expect((await listen(base, ben)).answer.status).toBe(404);
});

test("a newsroom's events go to its own, whatever happens in others", async ({ baseURL }) => {
  const stream = await listen(baseURL ?? "", anna, { "last-event-id": "0" });
  await castVerdict(foreigner, { slug, seen: 0, verdict: verdict() });
  await castVerdict(ben, { slug, seen: 0, verdict: verdict() });
  await expect.poll(() => stream.text).toContain("verdict.submitted");
  expect(stream.text.match(/^id: /gm)).toHaveLength(1);
  expect(stream.text).not.toContain(foreigner.name);
  await stream.stop();
});

test("another instance hears it too, and ends its streams when it stops", async () => {
  const app = await startApp(process.env.E2E_DATABASE_URL ?? "");
  const stream = await listen(app.url, ben);
  await say(anna, "Said elsewhere");
  await expect.poll(() => stream.text).toContain("comment.posted");
  await app.stop();
  // Ended in order, rather than broken off when the server's patience was over.
  await expect.poll(() => stream.ended).toBe(true);
});

/** In the browser: when a text is there. */
function timeOfSeeing(text: string): Promise<number> {
  return new Promise((resolve) => {
    const observer = new MutationObserver(() => look());
    const look = () => {
      if (!document.querySelector("main")?.textContent?.includes(text)) return;
      observer.disconnect();
      resolve(Date.now());
    };
    observer.observe(document.body, { subtree: true, childList: true, characterData: true });
    look();
  });
}

const EVENTS = 15;

test("the delay from one browser's click to the other's page is measured", async ({ browser }) => {
  // The figures decide nothing.
  await say(anna, "To be measured");
  const [first, second] = [await openLive(browser, anna), await openLive(browser, ben)];
  const delays: number[] = [];
  for (let count = 0; count < EVENTS; count++) {
    const text = `Measured ${count}.`;
    await first.getByLabel("Answer", { exact: true }).fill(text);
    const seen = second.evaluate(timeOfSeeing, text);
    const post = first.getByRole("button", { name: "Post the answer" });
    const clicked = await post.evaluate((button: HTMLButtonElement) => {
      const now = Date.now();
      button.click();
      return now;
    });
    delays.push((await seen) - clicked);
    await expect(first.getByLabel("Answer", { exact: true })).toHaveValue("");
  }
  const sorted = delays.sort((one, other) => one - other);
  const at = (share: number) => sorted[Math.min(sorted.length - 1, Math.ceil(sorted.length * share) - 1)];
  const figures = `p50 ${at(0.5)} ms, p95 ${at(0.95)} ms, longest ${at(1)} ms of ${sorted.length} events`;
  test.info().annotations.push({ type: "delay", description: figures });
  console.log(`      from click to the other page: ${figures}`);
  expect(delays).toHaveLength(EVENTS);
  for (const page of [first, second]) await page.context().close();
});
