import { beforeAll, describe, expect, it } from "vitest";
import { castVerdict } from "@/lib/verdicts/cast-verdict";
import { discardDraft, resolveDraft, saveDraft } from "@/lib/verdicts/drafts";
import { EMPTY_FIELDS, EMPTY_SOURCE } from "@/lib/verdicts/fields";
import { readWorkspace } from "@/lib/verdicts/queries";
import { createClaim, createNewsroom, createPerson, type Person, verdict } from "@/tests/support/scenario";
import { onTestDatabase } from "@/tests/support/test-database";

onTestDatabase();

let reviewer: Person;
beforeAll(async () => {
  const { members } = await createNewsroom(["REVIEWER"]);
  reviewer = members[0] as Person;
});

const typed = (explanation: string) => ({ ...EMPTY_FIELDS, explanation });
const draftOf = async (slug: string) => (await readWorkspace(reviewer, slug))?.draft;

describe("a draft", () => {
  it("comes back as it was typed, however unfinished", async () => {
    const { slug } = await createClaim();
    const fields = {
      ...typed("half a sen"),
      rating: "TRUE",
      sources: [{ ...EMPTY_SOURCE, url: "not an address" }],
    };
    expect(await saveDraft(reviewer, { slug, version: 1, fields })).toMatchObject({
      kind: "saved",
      version: 2,
    });
    expect(await draftOf(slug)).toEqual({ version: 2, fields, conflict: null });
  });

  it("is the reviewer's own", async () => {
    const { slug } = await createClaim();
    await saveDraft(reviewer, { slug, version: 1, fields: typed("mine") });
    const other = await createPerson();
    expect((await readWorkspace(other, slug))?.draft).toEqual({ version: 1, fields: null, conflict: null });
  });

  it("keeps what PostgreSQL cannot store in a form that it can", async () => {
    const { slug } = await createClaim();
    await saveDraft(reviewer, { slug, version: 1, fields: typed("null \0 and half \ud800 a pair") });
    expect((await draftOf(slug))?.fields?.explanation).toBe("null \ufffd and half \ufffd a pair");
  });

  it("is kept up to 100,000 characters a text and 20 sources", async () => {
    const { slug } = await createClaim();
    const fields = { ...typed("x".repeat(100_001)), sources: Array.from({ length: 21 }, () => EMPTY_SOURCE) };
    await saveDraft(reviewer, { slug, version: 1, fields });
    const kept = (await draftOf(slug))?.fields;
    expect([kept?.explanation.length, kept?.sources.length]).toEqual([100_000, 20]);
  });

  it("is refused when it has not a draft's shape, and when there is no such claim", async () => {
    const { slug } = await createClaim();
    const shapeless = saveDraft(reviewer, { slug, version: 1, fields: { rating: 5 } as never });
    await expect(shapeless).rejects.toMatchObject({ code: "invalid" });
    const nowhere = saveDraft(reviewer, { slug: "no-such-claim", version: 1, fields: typed("x") });
    await expect(nowhere).rejects.toMatchObject({ code: "not_found" });
  });

  it("is gone when it is submitted or discarded", async () => {
    const { slug } = await createClaim();
    await saveDraft(reviewer, { slug, version: 1, fields: typed("text") });
    await castVerdict(reviewer, { slug, seen: 0, verdict: verdict() });
    expect(await draftOf(slug)).toEqual({ version: 3, fields: null, conflict: null });
    await saveDraft(reviewer, { slug, version: 3, fields: typed("more") });
    await discardDraft(reviewer, { slug });
    expect((await draftOf(slug))?.fields).toBeNull();
  });
});

describe("two tabs on one draft", () => {
  it("never overwrite each other: the later one gets a conflict, and both texts are kept", async () => {
    const { slug } = await createClaim();
    await saveDraft(reviewer, { slug, version: 1, fields: typed("first tab") });
    const late = await saveDraft(reviewer, { slug, version: 1, fields: typed("second tab") });
    expect(late).toEqual({ kind: "conflict", version: 2, saved: typed("first tab") });
    expect(await draftOf(slug)).toEqual({
      version: 2,
      fields: typed("first tab"),
      conflict: typed("second tab"),
    });
  });

  it.each([
    ["saved", "first tab"],
    ["other", "second tab"],
  ] as const)("go on with the text that is chosen: %s", async (keep, expected) => {
    const { slug } = await createClaim();
    await saveDraft(reviewer, { slug, version: 1, fields: typed("first tab") });
    await saveDraft(reviewer, { slug, version: 1, fields: typed("second tab") });
    await resolveDraft(reviewer, { slug, keep, version: 2, other: null });
    expect(await draftOf(slug)).toEqual({ version: 3, fields: typed(expected), conflict: null });
  });

  it("keep the overtaken text through further saves of the other tab, and through its submission", async () => {
    const { slug } = await createClaim();
    await saveDraft(reviewer, { slug, version: 1, fields: typed("first tab") });
    await saveDraft(reviewer, { slug, version: 1, fields: typed("second tab") });
    await saveDraft(reviewer, { slug, version: 2, fields: typed("first tab, longer") });
    expect((await draftOf(slug))?.conflict).toEqual(typed("second tab"));
    await castVerdict(reviewer, { slug, seen: 0, verdict: verdict() });
    expect((await draftOf(slug))?.conflict).toEqual(typed("second tab"));
  });

  it("ask again when the saved text has moved on since the choice was shown", async () => {
    const { slug } = await createClaim();
    await saveDraft(reviewer, { slug, version: 1, fields: typed("first tab") });
    await saveDraft(reviewer, { slug, version: 1, fields: typed("second tab") });
    await saveDraft(reviewer, { slug, version: 2, fields: typed("first tab, longer") });
    const choice = { slug, keep: "other", version: 2, other: typed("second tab, longer too") } as const;
    await resolveDraft(reviewer, choice);
    const both = {
      version: 3,
      fields: typed("first tab, longer"),
      conflict: typed("second tab, longer too"),
    };
    expect(await draftOf(slug)).toEqual(both);
    await resolveDraft(reviewer, { ...choice, version: 3 });
    expect(await draftOf(slug)).toEqual({ version: 4, fields: both.conflict, conflict: null });
  });

  it("agree silently when they hold the same", async () => {
    const { slug } = await createClaim();
    await saveDraft(reviewer, { slug, version: 1, fields: typed("same") });
    expect(await saveDraft(reviewer, { slug, version: 1, fields: typed("same") })).toMatchObject({
      kind: "saved",
      version: 2,
    });
  });

  it("notice that the verdict was submitted in the other", async () => {
    const { slug } = await createClaim();
    await saveDraft(reviewer, { slug, version: 1, fields: typed("text") });
    await castVerdict(reviewer, { slug, seen: 0, verdict: verdict() });
    const late = await saveDraft(reviewer, { slug, version: 2, fields: typed("text, longer") });
    expect(late).toMatchObject({ kind: "conflict", saved: null });
  });

  it("lose nothing when they save at the same moment", async () => {
    const { slug } = await createClaim();
    const [one, two] = await Promise.all(
      ["one", "two"].map((text) => saveDraft(reviewer, { slug, version: 1, fields: typed(text) })),
    );
    expect([one?.kind, two?.kind].sort()).toEqual(["conflict", "saved"]);
    const draft = await draftOf(slug);
    expect([draft?.fields?.explanation, draft?.conflict?.explanation].sort()).toEqual(["one", "two"]);
  });
});
