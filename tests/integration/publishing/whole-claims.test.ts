import { beforeAll, expect, it } from "vitest";
import { db } from "@/lib/platform/db";
import { toApiClaim } from "@/lib/publishing/api/claims";
import { getPublicClaim } from "@/lib/publishing/queries";
import { wholeClaims } from "@/lib/publishing/whole-claims";
import { createAgreedClaim, createBench, judge } from "@/tests/support/agreed";
import { createClaim } from "@/tests/support/scenario";
import { onTestDatabase } from "@/tests/support/test-database";

onTestDatabase();

let slugs: string[];

beforeAll(async () => {
  const claims = [await createAgreedClaim(), await createClaim(), await createClaim(), await createClaim()];
  slugs = claims.map((claim) => claim.slug);
  const [, begun = "", closed = ""] = slugs;
  await judge(begun, (await createBench()).slice(0, 2));
  await db().claim.update({
    where: { slug: closed },
    data: { lifecycle: "OUT_OF_SCOPE", lifecycleNote: "An opinion." },
  });
});

it("claims that are read together are the same as each read by itself", async () => {
  const together = await wholeClaims({ slug: { in: slugs } });
  const alone = await Promise.all(slugs.map((slug) => getPublicClaim(slug)));
  expect(together.map(toApiClaim)).toEqual(alone.map((claim) => claim && toApiClaim(claim)));
  expect(together.map((claim) => claim.verdicts.length)).toEqual([6, 0, 0, 0]);
});

it("of drafts and hidden claims nothing is read, whatever is asked for", async () => {
  const [draft, hidden] = [await createClaim(), await createClaim()];
  await db().claim.update({ where: { id: draft.id }, data: { lifecycle: "DRAFT" } });
  await db().claim.update({ where: { id: hidden.id }, data: { hiddenAt: new Date() } });
  expect(await wholeClaims({ id: { in: [draft.id, hidden.id] } })).toEqual([]);
});
