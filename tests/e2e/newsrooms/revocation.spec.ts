import { expect, type Page, test } from "@playwright/test";
import { closeDb, db, pointDbAt } from "@/lib/platform/db";
import { castVerdict } from "@/lib/verdicts/cast-verdict";
import { createClaim, createNewsroom, createPerson, type Person, verdict } from "@/tests/support/scenario";
import { sessionCookie } from "@/tests/support/session";

test.beforeAll(async () => {
  await pointDbAt(process.env.E2E_DATABASE_URL ?? "", 6);
});

test.afterAll(() => closeDb());

async function open(page: Page, person: Person, path: string) {
  const [name = "", value = ""] = (await sessionCookie(person.id)).split("=");
  await page.context().addCookies([{ name, value, domain: "localhost", path: "/" }]);
  await page.goto(path);
}

/** Claims on which two newsrooms with two people each agree. */
async function judged(count: number) {
  const [ours, theirs] = [
    await createNewsroom(["OWNER", "REVIEWER"]),
    await createNewsroom(["OWNER", "REVIEWER"]),
  ];
  const claims = await Promise.all(Array.from({ length: count }, () => createClaim()));
  for (const { slug } of claims)
    for (const person of [...ours.members, ...theirs.members])
      await castVerdict(person, { slug, seen: 0, verdict: verdict() });
  return { ours, claims: claims.sort((one, other) => one.id.localeCompare(other.id)) };
}

/** Holds a claim's row until `release` is called. */
async function hold(claimId: string) {
  let release = () => {};
  const released = new Promise<void>((resolve) => {
    release = resolve;
  });
  let held = () => {};
  const isHeld = new Promise<void>((resolve) => {
    held = resolve;
  });
  const done = db().$transaction(
    async (tx) => {
      await tx.$queryRaw`SELECT id FROM "Claim" WHERE id = ${claimId}::uuid FOR KEY SHARE`;
      held();
      await released;
    },
    { timeout: 20_000 },
  );
  await isHeld;
  return { release, done };
}

for (const javaScriptEnabled of [true, false]) {
  test(`a steward revokes a newsroom, scripts ${javaScriptEnabled ? "on" : "off"}: its claims are recounted before one’s eyes, and the history says why`, async ({
    browser,
  }) => {
    const { ours, claims } = await judged(3);
    const slugs = claims.map(({ slug }) => slug);
    const page = await browser.newPage({ javaScriptEnabled });
    for (const slug of slugs) {
      await page.goto(`/claims/${slug}`);
      await expect(page.getByRole("heading", { name: /Provisional: False/ })).toBeVisible();
    }
    await open(page, await createPerson({ isSteward: true }), "/desk/admissions");
    const newsroom = page
      .getByRole("region", { name: "Admitted newsrooms" })
      .getByRole("listitem")
      .filter({ has: page.getByRole("heading", { name: ours.name }) });
    await newsroom.getByText("Revoke its admission").click();
    await newsroom.getByLabel("The reason").fill("It has sold its verdicts.");

    // The recount waits at the last claim for somebody else.
    const { release, done } = await hold(claims[2]?.id ?? "");
    await newsroom.getByRole("button", { name: "Revoke the admission" }).click();
    await expect(page.getByText("The admission is revoked.")).toBeVisible();
    const decided = page
      .getByRole("region", { name: "Decided lately" })
      .getByRole("listitem")
      .filter({ hasText: ours.name });
    await expect(decided).toContainText("It has sold its verdicts.");
    const shows = (text: string) =>
      expect(async () => {
        if (!javaScriptEnabled) await page.reload();
        await expect(decided.getByText(text, { exact: true })).toBeVisible({ timeout: 2_500 });
      }).toPass();
    await shows("2 of 3 claims recounted");
    await expect(decided.getByRole("progressbar")).toBeVisible();
    release();
    await done;
    await shows("3 claims recounted");
    await expect(decided.getByRole("progressbar")).toHaveCount(0);

    for (const slug of slugs) {
      await expect
        .poll(async () => (await page.request.get(`/claims/${slug}`)).text())
        .toContain("Under review");
      await page.goto(`/claims/${slug}/history`);
      await expect(page.getByText("A newsroom’s admission was revoked")).toBeVisible();
    }
    expect((await page.request.get(`/newsrooms/${ours.slug}`)).status()).toBe(404);
    await page.goto("/newsrooms");
    await expect(page.getByText(ours.name)).toHaveCount(0);

    await open(page, ours.members[1] as Person, `/desk/newsrooms/${ours.slug}`);
    await expect(page.getByText("It has sold its verdicts.")).toBeVisible();
    await expect(page.getByRole("button", { name: "Apply again" })).toHaveCount(0);
    await page.close();
  });
}

test("a steward whose page is behind learns that another has decided, and keeps what they wrote", async ({
  page,
}) => {
  const { slug, name } = await createNewsroom(["OWNER"], { verified: false });
  await open(page, await createPerson({ isSteward: true }), "/desk/admissions");
  const applicant = page.getByRole("listitem").filter({ has: page.getByRole("heading", { name }) });
  await applicant.getByLabel("The reason").fill("Fine.");
  await db().newsroom.update({
    where: { slug },
    data: { admission: "DECLINED", admissionNote: "Decided by another." },
  });
  await applicant.getByRole("button", { name: "Admit" }).click();
  await expect(page.getByText("Another steward has decided on this newsroom meanwhile.")).toBeVisible();
  expect(await db().newsroom.findUnique({ where: { slug } })).toMatchObject({ admission: "DECLINED" });
});

test("the route by which jobs expire pages is there for nobody else", async ({ request }) => {
  for (const authorization of ["", "Bearer ", "Bearer guessed"]) {
    const headers = { authorization };
    const answer = await request.post("/api/jobs/expire", { headers, data: ["claims"] });
    expect(answer.status()).toBe(404);
  }
});
