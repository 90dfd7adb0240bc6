import { expect, test } from "@playwright/test";
import { NOWHERE, PAGES } from "./places";

const EVERY_ANSWER = {
  "x-content-type-options": "nosniff",
  "x-frame-options": "DENY",
  "referrer-policy": "strict-origin-when-cross-origin",
  "cross-origin-opener-policy": "same-origin",
  "permissions-policy": expect.stringContaining("camera=()"),
  "content-security-policy": expect.stringContaining("frame-ancestors 'none'"),
};

test("every answer carries the security headers", async ({ request }) => {
  const others = ["/desk", "/sign-in", "/account", "/api/health", "/robots.txt", "/icon.svg"];
  for (const path of [...PAGES, ...NOWHERE, ...others]) {
    const answer = await request.get(path, { maxRedirects: 0 });
    expect(answer.headers(), path.slice(0, 60)).toMatchObject(EVERY_ANSWER);
    expect(answer.headers()["x-powered-by"]).toBeUndefined();
  }
});

test("so does what pages load, which is the same however it is compressed", async ({ request }) => {
  const html = await (await request.get("/claims")).text();
  const loaded = [...new Set(html.match(/\/_next\/static\/[^"'\\ ]+\.(js|css|woff2)/g))];
  expect(loaded.length).toBeGreaterThan(5);
  for (const path of loaded) {
    const answers = await Promise.all(
      ["br", "gzip", "identity"].map((encoding) =>
        request.get(path, { headers: { "accept-encoding": encoding } }),
      ),
    );
    for (const answer of answers)
      expect(answer.headers(), path).toMatchObject({
        ...EVERY_ANSWER,
        "cache-control": expect.stringMatching(/max-age=31536000, ?immutable/),
      });
    const [first, ...others] = await Promise.all(answers.map((answer) => answer.text()));
    for (const other of others) expect(other === first, path).toBe(true);
  }
});

test("the embed can be framed anywhere, and nothing else", async ({ request }) => {
  const embed = await request.get("/embed/claims/rutte-no-plans-for-sudden-us-drawdown");
  const { "x-frame-options": unframed, "content-security-policy": policy } = embed.headers();
  expect(unframed).toBeUndefined();
  expect(policy).toMatch(/^default-src 'none'; style-src 'sha256-[^' ]+'; .*frame-ancestors \*$/);
  expect(embed.headers()).toMatchObject({ "x-content-type-options": "nosniff" });
  for (const path of [
    "/embed",
    "/embed/claims",
    "/embed/claims/x/y",
    "/embed/articles/x",
    "/x/embed/claims/y",
  ]) {
    expect((await request.get(path)).headers(), path).toMatchObject(EVERY_ANSWER);
  }
});

test("pages rendered for one request allow only scripts with this answer's mark", async ({ request }) => {
  const nonces = new Set<string>();
  for (const path of ["/sign-in", "/sign-in", "/sign-in/check-mail"]) {
    const answer = await request.get(path);
    const policy = answer.headers()["content-security-policy"] ?? "";
    const [, nonce = ""] = /script-src 'nonce-([^']+)' 'strict-dynamic'(;|$)/.exec(policy) ?? [];
    expect(nonce.length, policy).toBeGreaterThan(20);
    expect(policy).not.toContain("unsafe");
    const scripts = [...(await answer.text()).matchAll(/<script\b[^>]*>/g)].map(([tag]) => tag);
    expect(scripts.length).toBeGreaterThan(3);
    expect(scripts.filter((tag) => !tag.includes(`nonce="${nonce}"`))).toEqual([]);
    nonces.add(nonce);
  }
  expect(nonces.size).toBe(3);
});

test("no page breaks its own policy", async ({ page }) => {
  const violations: string[] = [];
  page.on("console", (message) => {
    if (/Content Security Policy/i.test(message.text())) violations.push(`${page.url()}: ${message.text()}`);
  });
  for (const path of [...PAGES, "/sign-in", "/claims/nowhere"]) await page.goto(path, { waitUntil: "load" });
  expect(violations).toEqual([]);
});
