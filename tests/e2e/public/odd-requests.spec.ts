import { expect, test } from "@playwright/test";
import { BODY_BYTES } from "@/lib/platform/body-limit";

const HEADERS = {
  "x-content-type-options": "nosniff",
  "x-frame-options": "DENY",
  "content-security-policy": expect.stringContaining("frame-ancestors 'none'"),
  "content-type": "text/html; charset=utf-8",
  "cache-control": "private, no-store",
};

test("an address that is none is answered with words", async ({ baseURL }) => {
  for (const path of ["/claims/%E0%A4", "/%", "/desk/claims/%FF"]) {
    const answer = await fetch(baseURL + path);
    expect(answer.status, path).toBe(400);
    expect(Object.fromEntries(answer.headers), path).toMatchObject(HEADERS);
    expect(await answer.text()).toContain("This address is not right");
  }
});

test.describe("without scripts", () => {
  test.use({ javaScriptEnabled: false });

  test("a form that is too large is answered with words", async ({ page }) => {
    await page.goto("/sign-in");
    await page.setContent(
      `<form method="post" action="${page.url()}" enctype="multipart/form-data"><textarea name="text"></textarea><button>Send</button></form>`,
    );
    await page.locator("textarea").fill("a".repeat(BODY_BYTES));
    const answered = page.waitForResponse((response) => response.request().method() === "POST");
    await page.getByRole("button", { name: "Send" }).click();
    const answer = await answered;
    expect(answer.status()).toBe(413);
    expect(answer.headers()).toMatchObject(HEADERS);
    await expect(page.getByRole("heading", { level: 1 })).toHaveText("This is more than can be taken");
  });
});
