import { execFile } from "node:child_process";
import { createHash } from "node:crypto";
import { mkdtemp, rm, writeFile } from "node:fs/promises";
import { tmpdir } from "node:os";
import path from "node:path";
import { expect, test } from "@playwright/test";

test("a reader downloads dump, heads and program, and recounts everything", async ({ page, request }) => {
  await page.goto("/data");
  const section = page.getByRole("region", { name: "Recount it yourself" });
  await expect(section.getByRole("link", { name: "recount.mjs" })).toHaveAttribute(
    "href",
    "/data/recount.mjs",
  );
  const folder = await mkdtemp(path.join(tmpdir(), "reader-"));
  try {
    // The heads first: what is begun meanwhile is younger than they are.
    for (const name of ["recount.mjs", "heads.txt", "claims.jsonl"]) {
      const answer = await request.get(`/data/${name}`);
      expect(answer.status(), name).toBe(200);
      await writeFile(path.join(folder, name), await answer.body());
    }
    const said = await new Promise<string>((resolve) =>
      execFile(
        process.execPath,
        ["recount.mjs", "claims.jsonl", "heads.txt"],
        { cwd: folder, env: { NODE_ENV: "production" } },
        (_, stdout, stderr) => resolve(stdout + stderr),
      ),
    );
    expect(said).toMatch(/^\d+ claims \(\d+ sealed\), \d+ entries: each agrees with its record\./m);
  } finally {
    await rm(folder, { recursive: true });
  }
});

test("the heads of a day are those that its digest is of, and other days have none", async ({ request }) => {
  const { data } = await (await request.get("/api/v1/digests")).json();
  for (const { heads, sha256 } of data) {
    const text = await (await request.get(new URL(heads).pathname)).body();
    expect(createHash("sha256").update(text).digest("hex")).toBe(sha256);
  }
  const today = new Date().toISOString().slice(0, 10);
  for (const name of [`${today}.txt`, "1999-12-31.txt", "2026-02-30.txt", "today.txt", "x%00y.txt", today])
    expect((await request.get(`/data/heads/${name}`)).status(), name).toBe(404);
});
