import { beforeEach, describe, expect, it } from "vitest";
import { answerOnce } from "@/lib/keys/answer-once";
import { findKey, type UsableKey } from "@/lib/keys/find-key";
import { makeKey } from "@/lib/keys/make-key";
import { db } from "@/lib/platform/db";
import { deleteVerdict, ownVerdictBy, putVerdict } from "@/lib/publishing/api/own-verdict";
import { castVerdict } from "@/lib/verdicts/cast-verdict";
import { readDraft, saveDraft } from "@/lib/verdicts/drafts";
import { EMPTY_FIELDS } from "@/lib/verdicts/fields";
import { onInstance } from "@/tests/integration/identity/setup";
import { createClaim, createNewsroom, type Person, verdict } from "@/tests/support/scenario";

onInstance();

let key: UsableKey;
let owner: Person;
let claim: { id: string; slug: string };
let slug: string;

async function keyOf(who: Person, newsroom: string): Promise<UsableKey> {
  const asked = { slug: newsroom, name: "Key", scopes: ["verdicts:read", "verdicts:write"], days: "30" };
  return findKey(`Bearer ${await makeKey(who, asked)}`);
}

beforeEach(async () => {
  const newsroom = await createNewsroom(["OWNER"]);
  owner = newsroom.members[0] as Person;
  key = await keyOf(owner, newsroom.slug);
  claim = await createClaim();
  slug = claim.slug;
});

const BODY = {
  rating: "FALSE",
  explanation: "The treaty says otherwise.",
  sources: [{ url: "https://documents.example/treaty", stance: "REFUTES" }],
};
const put = (seen: number, sent: unknown = BODY, by = key) => putVerdict(by, { slug, seen, sent });
const revisions = () => db().verdictRevision.count({ where: { verdict: { claimId: claim.id } } });
const fieldsOf = (error: { fields?: object }) => Object.keys(error.fields ?? {});

describe("a verdict through the API", () => {
  it("is given, revised, withdrawn and given again, each time against what was seen", async () => {
    expect(await ownVerdictBy(key, slug)).toBeNull();
    const first = await put(0);
    expect(first).toMatchObject({
      claim: slug,
      revision: 1,
      state: "SUBMITTED",
      rating: "FALSE",
      castBlind: true,
    });
    expect(first.newsroom).toEqual({ slug: key.newsroom.slug, name: key.newsroom.name });
    expect(first.sources[0]).toMatchObject({ title: "documents.example/treaty", primary: false });
    const revised = await put(1, { ...BODY, rating: "MOSTLY_FALSE", note: "A part holds." });
    expect(revised).toMatchObject({ revision: 2, rating: "MOSTLY_FALSE" });
    const withdrawn = await deleteVerdict(key, { slug, seen: 2, sent: { reason: "The source is gone." } });
    expect(withdrawn).toMatchObject({ revision: 3, state: "WITHDRAWN", rating: "MOSTLY_FALSE" });
    expect(await put(3, { ...BODY, note: "It is back." })).toMatchObject({ revision: 4, state: "SUBMITTED" });
    const kept = await db().verdictRevision.findMany({
      where: { verdict: { claimId: claim.id } },
      orderBy: { revision: "asc" },
    });
    expect(kept.map((one) => one.note)).toEqual([
      null,
      "A part holds.",
      "The source is gone.",
      "It is back.",
    ]);
  });

  it("that was not seen as it stands is refused with how it stands, and nothing is written", async () => {
    await expect(put(1)).rejects.toMatchObject({ status: 412, more: { current: null } });
    await put(0);
    for (const seen of [0, 2, -1])
      await expect(put(seen)).rejects.toMatchObject({ status: 412, more: { current: { revision: 1 } } });
    const stale = deleteVerdict(key, { slug, seen: 7, sent: { reason: "x" } });
    await expect(stale).rejects.toMatchObject({ status: 412 });
    expect(await revisions()).toBe(1);
  });

  it("of many writers at once is one, and the others are told how it stands", async () => {
    const all = await Promise.allSettled(Array.from({ length: 12 }, () => put(0)));
    expect(all.filter((one) => one.status === "fulfilled")).toHaveLength(1);
    for (const one of all)
      if (one.status === "rejected") expect(one.reason).toMatchObject({ status: 412, more: { current: {} } });
    expect(await revisions()).toBe(1);
  });

  it("of twenty equal requests under one Idempotency-Key is one verdict of one revision", async () => {
    const ask = () =>
      answerOnce({ apiKeyId: key.id, key: "one", parts: ["PUT", slug] }, async () => ({
        status: 201,
        body: JSON.stringify(await put(0)),
        etag: '"1"',
      }));
    const all = await Promise.allSettled(Array.from({ length: 20 }, ask));
    const answers = all.flatMap((one) => (one.status === "fulfilled" ? [one.value] : []));
    expect(answers.filter((one) => !one.replayed)).toHaveLength(1);
    for (const one of all)
      if (one.status === "rejected") expect(one.reason).toMatchObject({ code: "conflict" });
    const again = await ask();
    expect(again).toMatchObject({ replayed: true, body: answers[0]?.body });
    expect(await revisions()).toBe(1);
    expect(await db().verdict.count({ where: { claimId: claim.id } })).toBe(1);
  });

  it("has its faults named as the desk's form has", async () => {
    const source = { url: "ftp://x", stance: "REFUTES" };
    const twice = { url: "https://a.example/", stance: "CONTEXT" };
    const cases: [unknown, string[]][] = [
      [{ ...BODY, explanation: " " }, ["explanation"]],
      [{ ...BODY, explanation: "a\0b" }, ["explanation"]],
      [{ ...BODY, explanation: "a".repeat(5_001) }, ["explanation"]],
      [{ ...BODY, sources: [source] }, ["sources.0.url"]],
      [{ ...BODY, sources: [twice, twice] }, ["sources.1.url"]],
      [
        {
          ...BODY,
          sources: Array.from({ length: 21 }, (_, n) => ({ ...twice, url: `https://a.example/${n}` })),
        },
        ["sources"],
      ],
      [{ ...BODY, rating: "WRONG" }, ["rating"]],
      [[], [""]],
      [null, [""]],
    ];
    for (const [sent, fields] of cases)
      await expect(put(0, sent).catch(fieldsOf), JSON.stringify(sent).slice(0, 80)).resolves.toEqual(fields);
    await put(0);
    await expect(put(1).catch(fieldsOf)).resolves.toEqual(["note"]);
    await expect(deleteVerdict(key, { slug, seen: 1, sent: { reason: " " } })).rejects.toMatchObject({
      code: "invalid",
    });
  });

  it("says what it waits for and what it lacks", async () => {
    await db().newsroom.update({ where: { id: key.newsroom.id }, data: { signOffRequired: true } });
    expect(await put(0, { ...BODY, sources: [] })).toMatchObject({
      signOff: "AWAITING",
      missingToCount: [expect.stringContaining("at least one source")],
    });
  });

  it("leaves what stands unsent in the desk's form", async () => {
    const fields = { ...EMPTY_FIELDS, explanation: "Half a thought" };
    await saveDraft(owner, { slug, version: 1, fields });
    await put(0);
    await deleteVerdict(key, { slug, seen: 1, sent: { reason: "x" } });
    expect((await readDraft(db(), owner.id, claim.id)).fields).toMatchObject({
      explanation: "Half a thought",
    });
  });

  it("speaks for the key's newsroom, and does not touch what speaks for another", async () => {
    const other = await createNewsroom(["OWNER"]);
    await db().membership.create({ data: { newsroomId: other.id, userId: owner.id, role: "OWNER" } });
    const both = [...owner.memberships, ...(other.members[0]?.memberships ?? [])];
    const otherKey = await keyOf({ ...owner, memberships: both }, other.slug);
    expect((await put(0, BODY, otherKey)).newsroom?.slug).toBe(other.slug);
    for (const work of [
      () => put(1, { ...BODY, note: "x" }),
      () => put(0),
      () => ownVerdictBy(key, slug),
      () => deleteVerdict(key, { slug, seen: 1, sent: { reason: "x" } }),
    ])
      await expect(work()).rejects.toMatchObject({ code: "forbidden" });
    expect(await revisions()).toBe(1);
  });

  it("is refused to observers, and on claims that take none", async () => {
    const observer = { ...key, viewer: { ...key.viewer } };
    observer.viewer.memberships = key.viewer.memberships.map((one) => ({ ...one, role: "OBSERVER" }));
    await expect(put(0, BODY, observer)).rejects.toMatchObject({ code: "forbidden" });
    await db().claim.update({
      where: { id: claim.id },
      data: { lifecycle: "RETRACTED", lifecycleNote: "x" },
    });
    await expect(put(0)).rejects.toMatchObject({ code: "conflict" });
    await db().claim.update({ where: { id: claim.id }, data: { hiddenAt: new Date() } });
    await expect(put(0)).rejects.toMatchObject({ code: "not_found" });
  });

  it("shows nothing of others", async () => {
    const others = (await createNewsroom(["REVIEWER"])).members[0] as Person;
    await castVerdict(others, { slug, seen: 0, verdict: verdict({ explanation: "Of somebody else." }) });
    expect(await ownVerdictBy(key, slug)).toBeNull();
    expect(JSON.stringify(await put(0))).not.toContain("somebody else");
  });
});
