import { beforeAll, describe, expect, it } from "vitest";
import { db } from "@/lib/platform/db";
import { publishedState } from "@/lib/publishing/state";
import { createAgreedClaim, createBench, judge } from "@/tests/support/agreed";
import { createClaim, createPerson } from "@/tests/support/scenario";
import { onTestDatabase } from "@/tests/support/test-database";

onTestDatabase();

let agreed: { id: string; slug: string };

beforeAll(async () => {
  agreed = await createAgreedClaim();
});

/** What changes something that dumps or sitemaps show. */
const CHANGES: Record<string, () => Promise<unknown>> = {
  "a claim is opened": () => createClaim(),
  "a verdict is cast": async () => judge(agreed.slug, (await createBench()).slice(0, 1)),
  "a claim is hidden": async () =>
    db().claim.update({ where: { id: (await createClaim()).id }, data: { hiddenAt: new Date() } }),
  "a claim is edited": () => db().claim.update({ where: { id: agreed.id }, data: { statement: "Another." } }),
  "a claim is counted again, with an earlier time": () =>
    db().consensus.update({ where: { claimId: agreed.id }, data: { computedAt: new Date(0) } }),
  "a newsroom takes another name": () =>
    db().newsroom.updateMany({ where: { name: { startsWith: "Newsroom" } }, data: { name: "Renamed" } }),
  "a reviewer takes another name": async () =>
    db().user.update({ where: { id: (await createPerson()).id }, data: { name: "Renamed" } }),
  "what is known of an article changes": () =>
    db().article.updateMany({ data: { publisher: "The Gazette" } }),
};

describe("the state of what is published", () => {
  it("stays as it is while nothing changes", async () => {
    expect(await publishedState()).toBe(await publishedState());
  });

  it.each(Object.keys(CHANGES))("is another when %s", async (name) => {
    const before = await publishedState();
    await CHANGES[name]?.();
    expect(await publishedState()).not.toBe(before);
  });
});
