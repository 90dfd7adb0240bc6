import { once } from "node:events";
import { type AddressInfo, createServer, type Server, type Socket } from "node:net";
import { expect, test } from "@playwright/test";
import { freePort } from "@/scripts/support/ports";
import { type App, startApp } from "@/tests/support/server";

test.use({ javaScriptEnabled: false });

const PATHS = ["/", "/claims?q=nato", "/claims/nato-founded-in-1949", "/newsrooms"];
/** What machines ask for. */
const OTHERS = [
  "/feed.xml",
  "/claims/nato-founded-in-1949/feed.xml",
  "/sitemap.xml",
  "/embed/claims/nato-founded-in-1949",
  "/data/claims.csv",
  "/data/claims.jsonl",
  "/api/v1/claims",
  "/api/v1alpha1/claims:search?query=nato",
  "/api/health",
];

let app: App;
let server: Server | undefined;
const sockets = new Set<Socket>();

/** A server that takes connections and never says anything. */
async function silentServer(): Promise<number> {
  server = createServer((socket) => sockets.add(socket)).listen(0);
  await once(server, "listening");
  return (server.address() as AddressInfo).port;
}

test.afterEach(async () => {
  await app.stop();
  for (const socket of sockets) socket.destroy();
  server?.close();
});

for (const [how, port] of [
  ["refuses connections", freePort],
  ["does not answer", silentServer],
] as const) {
  test(`a database that ${how} is a page that says so, within two seconds`, async ({ page }) => {
    app = await startApp(`postgresql://nobody:nothing@127.0.0.1:${await port()}/nowhere`);
    for (const path of PATHS) {
      const answer = await page.goto(app.url + path);
      expect(answer?.status(), path).toBe(503);
      expect(answer?.headers()["cache-control"]).toBe("private, no-store");
      await expect(page.getByRole("heading", { level: 1 })).toHaveText(
        "Touchstone cannot reach its database",
      );
      const id = answer?.headers()["x-request-id"] ?? "";
      await expect(page.getByText(id)).toBeVisible();
      expect(await page.content()).not.toMatch(/prisma|127\.0\.0\.1|\bat \w+ \(/i);
    }
    // Asked again, now that the app has loaded what it needs to answer.
    for (const path of [...PATHS, ...OTHERS]) {
      const again = await fetch(app.url + path, { signal: AbortSignal.timeout(2_000) });
      expect(again.status, path).toBe(503);
      if (path.startsWith("/api/v1"))
        expect(again.headers.get("content-type")).toBe("application/problem+json");
    }
    expect((await page.goto(`${app.url}/methodology`))?.status()).toBe(200);
  });
}
