import type { APIResponse, Page } from "@playwright/test";
import { askForLink, expect, newAddress, sessionCookies, signInByMail, test } from "./instance";

/** The hidden fields of the form that holds the button: what a browser without scripts posts to run its action. */
async function hiddenFields(page: Page, button: string): Promise<Record<string, string>> {
  const form = page.locator("form", { has: page.getByRole("button", { name: button, exact: true }) });
  const fields = await form
    .locator("input[type=hidden]")
    .evaluateAll((inputs) =>
      inputs.map((input) => [input.getAttribute("name") ?? "", input.getAttribute("value") ?? ""]),
    );
  return Object.fromEntries(fields);
}

const FORGED: Record<string, Record<string, string>> = {
  "another site, by Sec-Fetch-Site": { "sec-fetch-site": "cross-site" },
  "a neighbouring host, by Sec-Fetch-Site": { "sec-fetch-site": "same-site" },
  "an address typed by hand": { "sec-fetch-site": "none" },
  "another site, by Origin": { origin: "https://evil.example" },
  "a page without an origin": { origin: "null" },
  "nobody knows where": {},
};

test.describe("with scripts off", () => {
  test.use({ javaScriptEnabled: false });

  test("an action that another site posts is refused and not run", async ({ page, instance }) => {
    await signInByMail(page, instance, newAddress("forged"));
    await page.goto("/account");
    const multipart = await hiddenFields(page, "Sign out everywhere");
    expect(Object.keys(multipart).join()).toMatch(/^\$ACTION_/);
    for (const [from, headers] of Object.entries(FORGED)) {
      const response: APIResponse = await page.request.post("/account", {
        multipart,
        headers,
        maxRedirects: 0,
      });
      expect(response.status(), from).toBeGreaterThanOrEqual(400);
      await page.goto("/account");
      await expect(page.getByRole("heading", { level: 1 }), from).toHaveText(/account|Welcome/);
    }
    const honest = { "sec-fetch-site": "same-origin", origin: instance.url };
    const response = await page.request.post("/account", { multipart, headers: honest, maxRedirects: 0 });
    expect(response.status()).toBe(303);
    await page.goto("/account");
    await expect(page).toHaveURL("/sign-in?next=%2Faccount");
  });

  test("no mail is sent for a form that another site posts", async ({ page, instance }) => {
    const email = newAddress("unasked");
    await page.goto("/sign-in");
    const multipart = { ...(await hiddenFields(page, "Send me a link")), email };
    for (const headers of Object.values(FORGED)) await page.request.post("/sign-in", { multipart, headers });
    expect(instance.mail.mailsTo(email)).toEqual([]);
  });

  test("hostile text in the account's fields is refused, and shown as text", async ({ page, instance }) => {
    await signInByMail(page, instance, newAddress("hostile"));
    for (const typed of ["\u202eevil", "a\u0000b", "<b>\u200b</b>"]) {
      await page.goto("/account");
      await page.getByRole("textbox", { name: "Name" }).fill(typed);
      await page.getByRole("button", { name: "Save" }).click();
      await expect(page.getByText("Leave out characters that cannot be seen.")).toBeVisible();
    }
    await page.goto("/account");
    const multipart = {
      ...(await hiddenFields(page, "Save")),
      name: "x".repeat(100_000),
      handle: "long-name",
    };
    const headers = { "sec-fetch-site": "same-origin", origin: instance.url };
    await page.request.post("/account", { multipart, headers });
    await page.goto("/account?problem=profile");
    await expect(page.getByText("At most 80 characters.")).toBeVisible();
    await page.getByRole("textbox", { name: "Name" }).fill("<img src=x onerror=alert(1)> 👩‍🔬");
    await page.getByRole("button", { name: "Save" }).click();
    await expect(page.getByRole("banner")).toContainText("<img src=x onerror=alert(1)> 👩‍🔬");
  });
});

test("a link from elsewhere to the end of sign-in leads to the page with the button", async ({
  page,
  instance,
}) => {
  const confirm = new URL(await askForLink(page, instance, newAddress("login-forgery")));
  const callback = new URL("/api/auth/callback/email", instance.url);
  for (const name of ["token", "email"])
    callback.searchParams.set(name, confirm.searchParams.get(name) ?? "");
  await page.goto(callback.href);
  await expect(page.getByRole("heading", { level: 1 })).toHaveText("Confirm sign-in");
  expect(await sessionCookies(page)).toEqual([]);
});

test("sign-in leads to no other site", async ({ page, instance }) => {
  for (const next of [
    "https://evil.example/",
    "//evil.example",
    "/\\evil.example",
    "/\t/evil.example",
    "/.//evil.example",
  ]) {
    const link = new URL(await askForLink(page, instance, newAddress("redirected"), next));
    expect(link.searchParams.get("next")).toBe("/desk");
    link.searchParams.set("next", next);
    await page.goto(link.href);
    await page.getByRole("button", { name: "Sign in" }).click();
    await expect(page).toHaveURL(/\/account\?welcome=1&next=%2Fdesk$/);
    await page.goto(`/sign-in?next=${encodeURIComponent(next)}`);
    await expect(page).toHaveURL("/desk");
    await page.goto("/account");
    await page.getByRole("button", { name: "Sign out", exact: true }).click();
    await page.waitForURL("/");
  }
});

test("nothing of next-auth answers but the end of sign-in", async ({ request }) => {
  for (const path of [
    "session",
    "csrf",
    "providers",
    "signin",
    "signin/email",
    "signout",
    "error",
    "verify-request",
    "_log",
    "callback",
    "callback/email/more",
  ]) {
    expect((await request.get(`/api/auth/${path}`, { maxRedirects: 0 })).status(), path).toBe(404);
  }
  for (const path of ["signin/email", "signout", "callback/email", "callback/oidc", "session", "_log"]) {
    expect((await request.post(`/api/auth/${path}`, { maxRedirects: 0 })).status(), path).toBe(405);
  }
});
