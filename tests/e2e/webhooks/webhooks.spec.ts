import type { Page } from "@playwright/test";
import { Webhook } from "standardwebhooks";
import { expectGoodLooks } from "@/tests/support/looks";
import { createClaim } from "@/tests/support/scenario";
import { asOwner, expect, test } from "./instance";

/** The secret that a page shows. */
const secretOn = async (page: Page) =>
  (await page.getByText(/^whsec_[A-Za-z0-9+/]{43}=$/).textContent()) ?? "";

/** Loads the page again until a delivery has come as far as this. */
async function untilShown(page: Page, text: RegExp, count = 1) {
  const shown = page.getByRole("listitem").filter({ hasText: text });
  await expect
    .poll(
      async () => {
        await page.goto(page.url().replace(/[?#].*/, ""));
        return shown.count();
      },
      { timeout: 30_000 },
    )
    .toBe(count);
}

for (const javaScriptEnabled of [true, false]) {
  test.describe(`with scripts ${javaScriptEnabled ? "on" : "off"}`, () => {
    test.use({ javaScriptEnabled });

    test("a webhook is added, tested, told, sent again, changed, and deleted", async ({ page, instance }) => {
      test.setTimeout(180_000);
      const { receiver } = instance;
      receiver.reset();
      const slug = await asOwner(page, instance);
      const path = `/hook/${slug}`;
      const address = `http://127.0.0.1:${receiver.port}${path}`;
      const arrived = () => receiver.arrived.filter((one) => one.path === path);

      await test.step("what is wrong stands beside its field, with what was typed", async () => {
        await page.goto(`/desk/newsrooms/${slug}`);
        await page.getByRole("link", { name: "Webhooks" }).click();
        await expect(page.getByText("No webhook yet")).toBeVisible();
        await page.getByLabel("Address").fill("http://169.254.169.254/latest");
        await page.getByRole("button", { name: "Add the webhook" }).click();
        await expect(page.getByLabel("Address")).toHaveAccessibleDescription(/not one of the open internet/);
        await expect(page.getByLabel("Address")).toHaveValue("http://169.254.169.254/latest");
        await expect(page.getByText("Choose at least one topic.")).toBeVisible();
      });

      let secret = "";
      await test.step("it is added, and its secret shown once", async () => {
        await page.getByLabel("Address").fill(address);
        await page.getByLabel("claim.opened").check();
        await page.getByRole("button", { name: "Add the webhook" }).click();
        await expect(page.getByText("The webhook is added.")).toBeVisible();
        secret = await secretOn(page);
        await page.goto(page.url().replace(/\?.*/, ""));
        await expect(page.getByText("whsec_")).toHaveCount(0);
        await expect(page.getByText("Nothing sent yet")).toBeVisible();
      });

      await test.step("a test arrives, signed", async () => {
        await page.getByRole("button", { name: "Send a test" }).click();
        await expect(page.getByText("The test is on its way.")).toBeVisible();
        await untilShown(page, /ping.*Delivered/s);
        const [test] = arrived();
        if (!test) throw new Error("nothing arrived");
        expect(new Webhook(secret).verify(test.body, test.headers)).toMatchObject({ type: "ping" });
      });

      await test.step("a claim that is opened is told; not taken, it says why", async () => {
        receiver.answer = (_, response) => response.writeHead(500).end();
        const claim = await createClaim();
        await untilShown(page, /claim\.opened.*Not taken yet/s);
        await page.getByText("One attempt at claim.opened").click();
        await expect(page.getByText(/It answered 500\./)).toBeVisible();
        await expect(page.getByRole("link", { name: claim.slug })).toBeVisible();
        await expect(page.getByRole("button", { name: /Send again/ })).toHaveCount(1);
        receiver.reset();
      });

      await test.step("a delivery is sent again, under the same id", async () => {
        await page.getByRole("button", { name: /Send again ping/ }).click();
        await expect(page.getByText("It is on its way again")).toBeVisible();
        await untilShown(page, /ping.*Delivered/s, 2);
      });

      await test.step("it is switched off and on", async () => {
        await page.getByRole("button", { name: "Switch it off" }).click();
        await expect(page.getByText("Switched off by hand.")).toBeVisible();
        await expect(page.getByRole("button", { name: "Send a test" })).toHaveCount(0);
        await page.getByRole("button", { name: "Switch it on" }).click();
        await expect(page.getByText("The webhook is on")).toBeVisible();
      });

      await test.step("it is changed, and given another secret", async () => {
        await page.getByLabel("claim.closed").check();
        await page.getByRole("button", { name: "Save" }).click();
        await expect(page.getByText("Saved.")).toBeVisible();
        await expect(page.getByLabel("claim.closed")).toBeChecked();
        await page.getByText("Give it another secret").first().click();
        await page.getByRole("button", { name: "Give it another secret" }).click();
        await expect(page.getByText("The webhook has another secret.")).toBeVisible();
        expect(await secretOn(page)).not.toBe(secret);
      });

      await test.step("it is deleted once that is confirmed", async () => {
        await page.getByText("Delete this webhook").click();
        await page.getByRole("button", { name: "Delete the webhook" }).click();
        await expect(page.getByText("Tick the box to delete it.")).toBeVisible();
        await page.getByLabel("I want to delete it").check();
        await page.getByRole("button", { name: "Delete the webhook" }).click();
        await expect(page.getByText("The webhook is deleted.")).toBeVisible();
        await expect(page.getByText("No webhook yet")).toBeVisible();
      });

      await test.step("the audit log says so", async () => {
        await page.getByRole("link", { name: "Audit" }).click();
        await expect(page.getByText("changed a webhook: secret")).toBeVisible();
        await expect(page.getByText("removed a webhook")).toBeVisible();
      });
    });
  });
}

test("axe finds nothing, nothing is wider than the page, and text stays text", async ({ page, instance }) => {
  test.setTimeout(180_000);
  const { receiver } = instance;
  receiver.reset();
  const slug = await asOwner(page, instance);
  const long = `http://127.0.0.1:${receiver.port}/${"long".repeat(30)}?"><img src=x onerror=window.pwned=1>`;
  await page.goto(`/desk/newsrooms/${slug}/webhooks`);
  await looksRight(page);
  await page.getByRole("button", { name: "Add the webhook" }).click();
  await page.getByLabel("Address").fill("nowhere");
  await page.getByRole("button", { name: "Add the webhook" }).click();
  await expect(page.getByText("This is not a web address.")).toBeVisible();
  await looksRight(page);
  await page.getByLabel("Address").fill(long);
  await page.getByLabel("claim.opened").check();
  await page.getByRole("button", { name: "Add the webhook" }).click();
  await expect(page.getByText("The webhook is added.")).toBeVisible();
  await looksRight(page);
  await page.getByRole("button", { name: "Send a test" }).click();
  await untilShown(page, /ping.*Delivered/s);
  receiver.answer = (_, response) => response.writeHead(410).end();
  await page.getByRole("button", { name: "Send a test" }).click();
  await untilShown(page, /ping.*Given up/s);
  await expect(page.getByText("It answered 410: gone.")).not.toHaveCount(0);
  await looksRight(page);
  await page.goto(`/desk/newsrooms/${slug}/webhooks`);
  await looksRight(page);
  await page.goto("/notifications");
  await expect(page.getByText(/The webhook to 127\.0\.0\.1:\d+ was switched off/)).toBeVisible();
});

async function looksRight(page: Page) {
  await page.locator("main details").evaluateAll((all) => {
    for (const one of all) (one as HTMLDetailsElement).open = true;
  });
  await expectGoodLooks(page);
  expect(await page.evaluate(() => "pwned" in window)).toBe(false);
}
