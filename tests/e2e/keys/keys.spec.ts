import { createHmac } from "node:crypto";
import { expect, type Page, test } from "@playwright/test";
import { closeDb, db, pointDbAt } from "@/lib/platform/db";
import { createKey } from "@/tests/support/keys";
import { expectGoodLooks } from "@/tests/support/looks";
import { createClaim, createNewsroom, type Person } from "@/tests/support/scenario";
import { SECRET } from "@/tests/support/server";
import { pageOf } from "@/tests/support/signed-in";
import { ask, BODY, give } from "./api";

const HOSTILE = `"><img src=x onerror="window.pwned=1">${"long".repeat(10)}`;

test.beforeAll(async () => {
  await pointDbAt(process.env.E2E_DATABASE_URL ?? "", 4);
});

test.afterAll(() => closeDb());

async function fill(page: Page, name: string) {
  await page.getByLabel("Name").fill(name);
  for (const scope of ["Read verdicts", "Write verdicts"]) await page.getByLabel(scope).check();
  await page.getByLabel("30 days").check();
  await page.getByRole("button", { name: "Make the key" }).click();
}

const shownKey = async (page: Page) => (await page.locator("#new-key").textContent()) ?? "";

for (const javaScriptEnabled of [true, false]) {
  test(`a key is made, used and revoked ${javaScriptEnabled ? "with" : "without"} scripts`, async ({
    browser,
  }) => {
    test.slow();
    const { slug: newsroom, members } = await createNewsroom(["OWNER"]);
    const { slug } = await createClaim();
    const page = await pageOf(browser, members[0] as Person, {
      javaScriptEnabled,
      permissions: ["clipboard-read", "clipboard-write"],
    });
    await page.goto(`/desk/newsrooms/${newsroom}`);
    await page.getByRole("link", { name: "Keys", exact: true }).click();
    await expect(page.getByText("There is no key yet.")).toBeVisible();

    await test.step("what is wrong stands beside its field, and nothing that was typed is lost", async () => {
      await page.getByLabel("Name").fill("Archive import");
      await page.getByLabel("365 days").check();
      await page.getByRole("button", { name: "Make the key" }).click();
      await expect(page.getByText("Choose at least one thing that it may do.")).toBeVisible();
      await expect(page.getByLabel("Name")).toHaveValue("Archive import");
      await expect(page.getByLabel("365 days")).toBeChecked();
    });

    const key = await test.step("it is shown, and by the next visit no more", async () => {
      await fill(page, "Archive import");
      await expect(page.getByText("Copy it now: in two minutes it is gone for good.")).toBeVisible();
      const key = await shownKey(page);
      expect(key).toMatch(/^ts_[0-9a-f]{8}_[0-9a-f]{48}$/);
      expect(page.url()).not.toContain("ts_");
      const copy = page.getByRole("button", { name: "Copy the key" });
      await expect(copy).toHaveCount(javaScriptEnabled ? 1 : 0);
      if (javaScriptEnabled) {
        await copy.click();
        await expect(page.getByText("Copied.")).toBeVisible();
        expect(await page.evaluate(() => navigator.clipboard.readText())).toBe(key);
      }
      await page.locator("#new-key").click();
      expect(await page.evaluate(() => String(getSelection()))).toContain(key);
      await page.goto(`/desk/newsrooms/${newsroom}/keys`);
      await expect(page.getByText(`${key.slice(0, 11)}…`)).toBeVisible();
      expect(await page.content()).not.toContain(key);
      await expect(page.getByText("never used")).toBeVisible();
      return key;
    });

    await test.step("what it writes shows on the public page at once", async () => {
      const reader = await (await browser.newContext()).newPage();
      await reader.goto(`/claims/${slug}`);
      await expect(reader.locator("main")).toContainText("Not reviewed yet");
      expect((await give({ slug, key })).status).toBe(201);
      await reader.reload();
      await expect(reader.locator("main")).toContainText("Under review");
      await page.reload();
      await expect(page.getByText("last used")).toBeVisible();
    });

    await test.step("it is revoked only when that is confirmed, and opens nothing from then on", async () => {
      await page.getByText("Revoke the key Archive import").click();
      await page.getByRole("button", { name: "Revoke the key" }).click();
      await expect(page.getByText("Tick the box to confirm")).toBeVisible();
      expect((await ask({ slug, key })).status).toBe(200);
      await page.getByLabel("Programs that use it stop working at once").check();
      await page.getByRole("button", { name: "Revoke the key" }).click();
      await expect(page.getByText("The key is revoked: it opens nothing any more.")).toBeVisible();
      expect((await ask({ slug, key })).status).toBe(401);
      await page.goto(`/desk/newsrooms/${newsroom}/audit`);
      await expect(page.getByText("made an API key for verdicts:read and verdicts:write")).toBeVisible();
      await expect(page.getByText("revoked an API key")).toBeVisible();
    });
  });
}

test("axe finds nothing on the page of keys, and nothing is wider than it", async ({ browser }) => {
  const { slug: newsroom, members } = await createNewsroom(["OWNER"]);
  const owner = members[0] as Person;
  const page = await pageOf(browser, owner);
  for (let made = 0; made < 2; made += 1) await createKey(owner, { name: HOSTILE.slice(0, 80) });
  const [first] = await db().apiKey.findMany({ where: { createdById: owner.id } });
  await db().apiKey.update({ where: { id: first?.id ?? "" }, data: { expiresAt: new Date() } });
  await page.goto(`/desk/newsrooms/${newsroom}/keys`);
  const look = async () => {
    await page.locator("main details").evaluateAll((all) => {
      for (const one of all) (one as HTMLDetailsElement).open = true;
    });
    await expectGoodLooks(page);
  };
  await look();
  await page.getByRole("button", { name: "Make the key" }).click();
  await expect(page.getByLabel("Name")).toHaveAccessibleDescription(/Give it a name/);
  await look();
  await fill(page, "Another");
  await expect(page.locator("#new-key")).toBeVisible();
  await look();
  expect(await page.evaluate(() => "pwned" in window)).toBe(false);
});

test.describe("over HTTP", () => {
  let owner: Person;
  let key: string;
  let slug: string;
  const put = (revision: string, more = {}) =>
    ask({
      method: "PUT",
      slug,
      key,
      headers: { "if-match": revision },
      body: { ...BODY, note: "Anew." },
      ...more,
    });

  test.beforeEach(async () => {
    owner = (await createNewsroom(["OWNER", "OWNER"])).members[0] as Person;
    key = await createKey(owner);
    ({ slug } = await createClaim());
  });

  test("a verdict is given, revised, withdrawn and read, each with its mark", async () => {
    expect((await ask({ slug, key })).status).toBe(404);
    const given = await give({ slug, key });
    expect([given.status, given.headers.get("etag")]).toEqual([201, '"1"']);
    const revised = await put('"1"');
    expect([revised.status, revised.headers.get("etag")]).toEqual([200, '"2"']);
    const gone = await ask({
      method: "DELETE",
      slug,
      key,
      headers: { "if-match": '"2"' },
      body: { reason: "The source is gone." },
    });
    expect([gone.status, gone.headers.get("etag"), gone.body.state]).toEqual([200, '"3"', "WITHDRAWN"]);
    const read = await ask({ slug, key });
    expect(read.body).toEqual(gone.body);
    expect(read.headers.get("etag")).toBe('"3"');
  });

  test("what is not as it was seen is refused with how it is", async () => {
    await give({ slug, key });
    for (const stale of [await put('"7"'), await put('W/"1"'), await give({ slug, key })]) {
      expect(stale.status).toBe(412);
      expect(stale.headers.get("etag")).toBe('"1"');
      expect(stale.body.current).toMatchObject({ revision: 1, explanation: BODY.explanation });
    }
    expect((await put('"1"', { headers: {} })).status).toBe(428);
    expect((await put("*")).status).toBe(400);
  });

  test("the same request is answered again and done once, also twenty at once", async () => {
    const once = "20-at-once";
    const all = await Promise.all(Array.from({ length: 20 }, () => give({ slug, key, once })));
    const done = all.filter((one) => one.status === 201);
    // On a machine that is busy some find no connection in time; they may ask again.
    expect(all.filter((one) => ![201, 409, 503].includes(one.status))).toEqual([]);
    expect(done.filter((one) => !one.headers.has("idempotency-replayed"))).toHaveLength(1);
    const again = await give({ slug, key, once });
    expect(again.headers.get("idempotency-replayed")).toBe("true");
    expect([again.status, again.headers.get("etag"), again.text]).toEqual([201, '"1"', done[0]?.text]);
    const verdicts = await db().verdict.findMany({
      where: { claim: { slug } },
      include: { revisions: true },
    });
    expect(verdicts.map((one) => one.revisions.length)).toEqual([1]);
    expect((await give({ slug, key, once, body: { ...BODY, rating: "TRUE" } })).status).toBe(422);
    expect((await give({ slug: (await createClaim()).slug, key, once })).status).toBe(422);
    expect((await put('"1"', { once })).status).toBe(422);
  });

  test("a refusal is answered again as well", async () => {
    const wrong = { slug, key, once: "wrong", body: { ...BODY, explanation: "" } };
    const first = await give(wrong);
    expect(first.status).toBe(400);
    expect(first.body.errors).toEqual([{ pointer: "#/explanation", detail: expect.any(String) }]);
    expect((await give(wrong)).text).toBe(first.text);
  });

  test("what is no such request is told so", async () => {
    const refused: [number, Promise<{ status: number }>][] = [
      [400, give({ slug, key, once: null })],
      [400, give({ slug, key, once: "with space" })],
      [400, give({ slug, key, body: "{" })],
      [400, give({ slug, key, body: "[]" })],
      [400, give({ slug, key, body: { ...BODY, weight: 2 } })],
      [400, give({ slug, key, body: { ...BODY, explanation: "\ud800" } })],
      [415, give({ slug, key, headers: { "if-none-match": "*", "content-type": "text/plain" } })],
      [413, give({ slug, key, body: { ...BODY, note: "a".repeat(600_000) } })],
      [404, give({ slug: "nowhere", key })],
      [404, ask({ slug: "x%00y", key })],
      [404, ask({ slug: "nowhere", key })],
    ];
    for (const [status, answer] of refused) expect((await answer).status).toBe(status);
    expect(await db().verdict.count({ where: { claim: { slug } } })).toBe(0);
  });

  test("who shows no key, a key that ended, or one made for less, is refused", async () => {
    for (const none of [undefined, "x", `${key.slice(0, -1)}x`]) {
      expect((await ask({ slug, key: none })).status).toBe(401);
      expect((await give({ slug, key: none })).status).toBe(401);
    }
    const reads = await createKey(owner, { scopes: ["verdicts:read"] });
    expect((await give({ slug, key: reads })).status).toBe(403);
    const writes = await createKey(owner, { scopes: ["verdicts:write"] });
    expect((await ask({ slug, key: writes })).status).toBe(403);
    await db().apiKey.updateMany({ where: { prefix: key.slice(0, 11) }, data: { expiresAt: new Date() } });
    expect((await ask({ slug, key })).status).toBe(401);
    await db().user.update({ where: { id: owner.id }, data: { suspendedAt: new Date() } });
    expect((await give({ slug, key: writes })).status).toBe(401);
    await db().user.update({ where: { id: owner.id }, data: { suspendedAt: null } });
    await db().membership.updateMany({ where: { userId: owner.id }, data: { role: "OBSERVER" } });
    expect((await give({ slug, key: writes })).status).toBe(403);
    await db().membership.deleteMany({ where: { userId: owner.id } });
    expect((await give({ slug, key: writes })).status).toBe(401);
    expect(await db().verdict.count({ where: { claim: { slug } } })).toBe(0);
  });

  test("too many requests are told when to come back", async () => {
    expect((await ask({ slug, key })).status).toBe(404);
    const { id } = await db().apiKey.findFirstOrThrow({ where: { prefix: key.slice(0, 11) } });
    const counted = `api-key:${createHmac("sha256", SECRET).update(id).digest("base64url")}`;
    expect(await db().$executeRaw`UPDATE "rate_limit" SET points = 1200 WHERE key = ${counted}`).toBe(1);
    const answer = await ask({ slug, key });
    expect(answer.status).toBe(429);
    expect(Number(answer.headers.get("retry-after"))).toBeGreaterThan(0);
  });

  test("other methods say what there is, and no other site's page may ask", async ({ request }) => {
    const path = `/api/v1/claims/${slug}/verdict`;
    for (const method of ["POST", "PATCH"]) {
      const answer = await request.fetch(path, { method, data: {} });
      expect([answer.status(), answer.headers().allow]).toEqual([405, "GET, HEAD, PUT, DELETE, OPTIONS"]);
    }
    const preflight = await request.fetch(path, {
      method: "OPTIONS",
      headers: { origin: "https://other.example", "access-control-request-method": "PUT" },
    });
    expect(Object.keys(preflight.headers()).filter((name) => name.startsWith("access-control"))).toEqual([]);
  });
});
