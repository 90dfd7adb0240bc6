import { createHash, randomUUID } from "node:crypto";
import { expect, it } from "vitest";
import { db } from "@/lib/platform/db";
import { markedAppearances } from "@/lib/publishing/marked-appearances";
import { getHistory, getPublicClaim } from "@/lib/publishing/queries";
import { createAgreedClaim } from "@/tests/support/agreed";
import { createClaim } from "@/tests/support/scenario";
import { onTestDatabase } from "@/tests/support/test-database";

onTestDatabase();

/** Ties a claim to words of an article whose text is kept. */
async function addAppearance(claimId: string, text: string, exact: string) {
  const sha256 = createHash("sha256").update(text).digest("hex");
  const start = text.indexOf(exact);
  await db().article.create({
    data: {
      slug: `article-${randomUUID().slice(0, 8)}`,
      headline: "A headline",
      snapshots: {
        create: {
          text,
          sha256,
          characters: text.length,
          retrievedAt: new Date("2025-04-03T10:00:00Z"),
          appearances: {
            create: { claimId, exact, prefix: "", suffix: "", start, end: start + exact.length },
          },
        },
      },
    },
  });
  return sha256;
}

it("counts places in code points, as Web Annotations do", async () => {
  const { id, slug } = await createClaim();
  const text = "\u{1F6A2}\u{1F6A2} The harbour \u{1F600} opened.";
  const sha256 = await addAppearance(id, text, "harbour \u{1F600} opened");
  const [first, second] = await markedAppearances(slug);
  // No text is kept of the first one: its place is the one that is stored.
  expect(first).toMatchObject({ start: 7, end: 22, retrievedAt: null });
  expect(second).toMatchObject({ start: 7, end: 23, sha256, retrievedAt: "2025-04-03T10:00:00.000Z" });
  expect([...text].slice(second?.start, second?.end).join("")).toBe("harbour \u{1F600} opened");
  expect(JSON.stringify([first, second])).not.toContain("The harbour");
});

it("gives nothing of what has no public page", async () => {
  const { id, slug } = await createClaim();
  expect(await markedAppearances(slug)).toHaveLength(1);
  await db().claim.update({ where: { id }, data: { hiddenAt: new Date() } });
  for (const none of [slug, "nowhere", "x\0y"]) expect(await markedAppearances(none)).toEqual([]);
});

it("dates an outcome and its place in the history alike, so that one leads to the other", async () => {
  const { slug } = await createAgreedClaim();
  const [claim, history] = await Promise.all([getPublicClaim(slug), getHistory(slug)]);
  expect(claim?.consensus.changedAt).toBe(history?.[0]?.at);
});
