import { createServer } from "node:http";
import type { AddressInfo } from "node:net";
import { expect, test } from "@playwright/test";
import { z } from "zod";
import { expectAccessible } from "@/tests/support/looks";

const CLAIM = "/claims/rutte-no-plans-for-sudden-us-drawdown";

/** What oEmbed 1.0 (2.3.4) demands of an answer of type rich. */
const RICH = z.object({
  type: z.literal("rich"),
  version: z.literal("1.0"),
  title: z.string(),
  provider_name: z.string(),
  provider_url: z.url(),
  cache_age: z.int(),
  html: z.string().startsWith("<iframe "),
  width: z.int().positive(),
  height: z.int().positive(),
});

test("a page of another site finds the embed and frames it", async ({ page, request, baseURL }) => {
  await page.goto(CLAIM);
  const discovery = await page.locator('link[type="application/json+oembed"]').getAttribute("href");
  const rich = RICH.parse(await (await request.get(discovery ?? "")).json());
  const other = createServer((_, response) => response.setHeader("content-type", "text/html").end(rich.html));
  await new Promise<void>((resolve) => other.listen(0, "127.0.0.1", resolve));
  try {
    const failures: string[] = [];
    page.on("console", (message) => message.type() === "error" && failures.push(message.text()));
    await page.goto(`http://127.0.0.1:${(other.address() as AddressInfo).port}/`);
    const frame = page.frameLocator("iframe");
    await expect(frame.getByRole("heading", { level: 1 })).toBeVisible();
    const link = frame.getByRole("link", { name: "The verdicts and their sources" });
    await expect(link).toHaveAttribute("href", `${baseURL}${CLAIM}`);
    // The style is applied: the policy knows it.
    await expect(frame.locator("main")).toHaveCSS("display", "grid");
    expect(failures.filter((text) => !text.includes("favicon"))).toEqual([]);
  } finally {
    other.close();
  }
});

test("the embed is one small answer without scripts", async ({ page, request }) => {
  const asked: string[] = [];
  page.on("request", (one) => asked.push(one.url()));
  await page.goto(`/embed${CLAIM}`);
  expect(asked.filter((url) => !url.endsWith("/favicon.ico"))).toHaveLength(1);
  const html = await (await request.get(`/embed${CLAIM}`)).text();
  expect(Buffer.byteLength(html)).toBeLessThan(15_000);
  expect(html).not.toMatch(/<script|javascript:/);
  await expectAccessible(page);
});

test("oEmbed keeps to the room there is and knows what it does not offer", async ({ request, baseURL }) => {
  const ask = (more: string, url = `${baseURL}${CLAIM}`) =>
    request.get(`/api/oembed?url=${encodeURIComponent(url)}${more}`);
  const small = RICH.parse(await (await ask("&maxwidth=320&maxheight=250&format=json")).json());
  expect([small.width, small.height]).toEqual([320, 250]);
  expect((await ask("&format=xml")).status()).toBe(501);
  expect((await ask("&maxwidth=wide")).status()).toBe(400);
  expect((await request.get("/api/oembed")).status()).toBe(400);
  for (const nowhere of [
    `${baseURL}/claims/nowhere`,
    `${baseURL}/articles`,
    "https://other.example/claims/x",
    "x",
  ]) {
    expect((await ask("", nowhere)).status(), nowhere).toBe(404);
  }
});
