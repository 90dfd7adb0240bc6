import { expect, type Page, test } from "@playwright/test";
import { closeDb, pointDbAt } from "@/lib/platform/db";
import { type Cluster, startCluster } from "@/scripts/postgres";
import { migratedDatabase, startTestPostgres, type TestPostgres } from "@/tests/support/postgres";
import { createClaim, createNewsroom } from "@/tests/support/scenario";
import { type App, startApp } from "@/tests/support/server";
import { sessionCookie } from "@/tests/support/session";

const REASON = "The speaker is a friend of mine.";

let postgres: TestPostgres;
let restarted: Cluster | undefined;
let app: App;

test.beforeEach(async () => {
  postgres = await startTestPostgres(true);
  const url = await migratedDatabase(postgres, "forms");
  await pointDbAt(url, 4);
  app = await startApp(url);
});

test.afterEach(async () => {
  await closeDb();
  await app.stop();
  await restarted?.stop();
  restarted = undefined;
  await postgres.stop();
});

/** Opens a claim on the desk and types a reason to be recused from it; then the database goes away. */
async function typeAndLose(page: Page): Promise<void> {
  const { members } = await createNewsroom(["REVIEWER"]);
  const [name = "", value = ""] = (await sessionCookie(members[0]?.id ?? "")).split("=");
  await page.context().addCookies([{ name, value, url: app.url }]);
  const { slug } = await createClaim();
  await page.goto(`${app.url}/desk/claims/${slug}`);
  await page.getByText("Recuse yourself", { exact: true }).click();
  await page.getByLabel("Why do you recuse yourself?").fill(REASON);
  process.kill(postgres.cluster.pid, "SIGKILL");
  await postgres.cluster.ended;
}

const press = (page: Page) => page.getByRole("button", { name: "Recuse myself" }).click();

test("with scripts, a form whose post fails stays as it is", async ({ page }) => {
  await typeAndLose(page);
  await press(page);
  await expect(page.getByText("Touchstone cannot be reached at the moment.")).toBeVisible();
  await expect(page.getByLabel("Why do you recuse yourself?")).toHaveValue(REASON);
  restarted = await startCluster(postgres.options);
  await press(page);
  await expect(page.getByText("You are recused from this claim.")).toBeVisible();
});

test.describe("without scripts", () => {
  test.use({ javaScriptEnabled: false });

  test("a form whose post fails answers with words, and is sent again by loading it anew", async ({
    page,
  }) => {
    await typeAndLose(page);
    const answered = page.waitForResponse((response) => response.request().method() === "POST");
    await press(page);
    const answer = await answered;
    expect(answer.status()).toBe(503);
    expect(answer.headers()["content-type"]).toContain("text/html");
    await expect(page.getByRole("heading", { level: 1 })).toHaveText("Touchstone cannot reach its database");
    await expect(page.getByText("Load this page again in a moment")).toBeVisible();
    restarted = await startCluster(postgres.options);
    await page.reload();
    await expect(page.getByText("You are recused from this claim.")).toBeVisible();
  });
});
