import { beforeEach, describe, expect, it } from "vitest";
import { correctClaim } from "@/lib/claims/correct-claim";
import { db } from "@/lib/platform/db";
import { getClaimCorrections } from "@/lib/publishing/claim-corrections";
import { getPublicClaim } from "@/lib/publishing/queries";
import { castVerdict } from "@/lib/verdicts/cast-verdict";
import { confirmVerdict } from "@/lib/verdicts/confirm-verdict";
import { readWorkspace } from "@/lib/verdicts/queries";
import { codeOf, correctionFields, correctNow, storedCorrections } from "@/tests/support/corrections";
import { createScene, type Scene, verdictOf } from "@/tests/support/moderation";
import { createClaim, createNewsroom, createPerson, verdict } from "@/tests/support/scenario";
import { onTestDatabase } from "@/tests/support/test-database";

onTestDatabase();

let scene: Scene;
beforeEach(async () => {
  scene = await createScene();
});

const claimNow = () => db().claim.findUniqueOrThrow({ where: { id: scene.id } });

describe("a correction of a claim", () => {
  it("changes the statement, keeps the address, counts the version up and keeps the former wording", async () => {
    const before = await claimNow();
    expect(await correctNow(scene.colleague, scene.slug)).toBe(2);
    const after = await claimNow();
    expect(after).toMatchObject({
      slug: before.slug,
      version: 2,
      statement: "Somebody said something else.",
    });
    expect(after.searchText).toBe("Somebody said something else.\n\nthe exact words");
    const versions = await db().claimVersion.findMany({
      where: { claimId: scene.id },
      orderBy: { version: "asc" },
    });
    expect(versions).toMatchObject([
      { version: 1, statement: before.statement, editorId: null },
      { version: 2, statement: after.statement, editorId: scene.colleague.id },
    ]);
  });

  it("is published with what was wrong, what is right, why and who, and stands in the record", async () => {
    const before = await claimNow();
    await correctNow(scene.colleague, scene.slug);
    expect(await storedCorrections(scene.slug)).toMatchObject([
      {
        kind: "FACTUAL",
        was: before.statement,
        now: "Somebody said something else.",
        note: "The recording says otherwise.",
        authorId: scene.colleague.id,
        newsroomId: scene.newsroom.id,
        claimVersion: 2,
      },
    ]);
    const { corrections, recent, former } = await getClaimCorrections(scene.slug);
    expect(corrections[0]?.by).toMatchObject({
      name: scene.colleague.name,
      newsroom: { slug: scene.newsroom.slug },
    });
    expect([recent, former.length, former[0]?.statement]).toEqual([true, 1, before.statement]);
    const events = await db().auditEvent.findMany({
      where: { claimId: scene.id },
      orderBy: { id: "desc" },
      take: 2,
    });
    expect(events.map((one) => [one.type, one.actorId, one.newsroomId])).toEqual([
      ["correction.published", scene.colleague.id, scene.newsroom.id],
      ["claim.corrected", scene.colleague.id, scene.newsroom.id],
    ]);
  });

  it("asks those who have judged it, and not who corrected it", async () => {
    await correctNow(scene.colleague, scene.slug);
    const told = await db().notification.findMany({ where: { claimId: scene.id, kind: "CONFIRM_ASKED" } });
    const others = [scene.author, scene.other, scene.another].map((one) => one.id);
    expect(told.map((one) => one.userId).sort()).toEqual(others.sort());
    expect(told[0]).toMatchObject({ path: `/desk/claims/${scene.slug}` });
  });

  it("names each part where several change, and finds or makes the claimant", async () => {
    await db().claimant.create({ data: { slug: "office", name: "The Office", type: "ORGANIZATION" } });
    await correctNow(scene.steward, scene.slug, { claimant: "the office", claimDate: "2025" });
    const claim = await getPublicClaim(scene.slug);
    expect(claim).toMatchObject({ claimant: { slug: "office" }, claimDate: "2025", version: 2 });
    const [correction] = await storedCorrections(scene.slug);
    expect(correction?.now).toBe(
      "Statement: Somebody said something else.\nSaid by: The Office\nSaid on: 2025",
    );
    expect(correction?.newsroomId).toBe(null);
    await expect(correctNow(scene.steward, scene.slug, { claimant: "Zoë Né" })).rejects.toMatchObject({
      fields: { claimantType: expect.any(String) },
    });
    await correctNow(scene.steward, scene.slug, { claimant: "Zoë Né", claimantType: "PERSON" });
    expect((await getPublicClaim(scene.slug))?.claimant).toMatchObject({ slug: "zoe-ne", name: "Zoë Né" });
  });

  it("does not name a steward", async () => {
    await correctNow(scene.steward, scene.slug);
    expect((await getClaimCorrections(scene.slug)).corrections[0]?.by).toEqual({
      name: null,
      newsroom: null,
    });
  });

  it("is for stewards, and for owners and editors of admitted newsrooms", async () => {
    const unverified = await createNewsroom(["EDITOR"], { verified: false });
    const [editor] = unverified.members;
    if (!editor) throw new Error("there is an editor");
    const attempts = [scene.author, scene.reader, editor].map((who) => codeOf(correctNow(who, scene.slug)));
    expect(await Promise.all(attempts)).toEqual(["forbidden", "forbidden", "forbidden"]);
    expect((await claimNow()).version).toBe(1);
  });

  it("is refused with what is wrong by field, and changes nothing", async () => {
    const wrong = correctionFields({
      statement: " ",
      kind: "VOID",
      why: "",
      was: "This",
      claimDate: "2025-13",
    });
    const attempt = correctClaim(scene.steward, { slug: scene.slug, seen: 1, newsroomId: "", fields: wrong });
    await expect(attempt).rejects.toMatchObject({
      fields: {
        statement: "A claim has a statement.",
        kind: "Say what kind of correction this is.",
        why: "Say why, for the public record.",
        claimDate: "Give it as in 2025, 2025-04 or 2025-04-03.",
      },
    });
    const { statement } = await claimNow();
    await expect(correctNow(scene.steward, scene.slug, { statement })).rejects.toMatchObject({
      fields: { form: "Nothing is changed yet." },
    });
    expect(await storedCorrections(scene.slug)).toEqual([]);
  });

  it("of two at once one is published, and the other is told", async () => {
    const attempts = [scene.colleague, scene.another].map((who, index) =>
      codeOf(
        correctClaim(who, {
          slug: scene.slug,
          seen: 1,
          newsroomId: "",
          fields: correctionFields({ statement: `Wording ${index}.` }),
        }),
      ),
    );
    expect((await Promise.all(attempts)).sort()).toEqual(["conflict", "done"]);
    expect(await claimNow()).toMatchObject({ version: 2 });
    expect(await storedCorrections(scene.slug)).toHaveLength(1);
    expect(await db().claimVersion.count({ where: { claimId: scene.id } })).toBe(2);
  });

  it("and a verdict at once: the verdict is of the wording under which it was stored", async () => {
    const { members } = await createNewsroom(["REVIEWER", "REVIEWER", "REVIEWER"]);
    const cast = members.map((who) => castVerdict(who, { slug: scene.slug, seen: 0, verdict: verdict() }));
    await Promise.all([...cast, correctNow(scene.colleague, scene.slug)]);
    const events = await db().auditEvent.findMany({
      where: { claimId: scene.id },
      orderBy: { claimSeq: "asc" },
    });
    const corrected = events.find((one) => one.type === "claim.corrected")?.claimSeq ?? 0;
    for (const who of members) {
      const { claimVersion } = await verdictOf(who, scene.id);
      const submitted = events.find((one) => one.type === "verdict.submitted" && one.actorId === who.id);
      expect(claimVersion).toBe((submitted?.claimSeq ?? 0) > corrected ? 2 : 1);
    }
  });

  it("before quorum says nothing of a verdict", async () => {
    const claim = await createClaim();
    const { members } = await createNewsroom(["REVIEWER"]);
    const [reviewer] = members;
    if (!reviewer) throw new Error("there is a reviewer");
    await castVerdict(reviewer, { slug: claim.slug, seen: 0, verdict: verdict() });
    await correctNow(scene.colleague, claim.slug);
    const shown = JSON.stringify(await getClaimCorrections(claim.slug));
    expect(shown).toContain("Somebody said something else.");
    const secrets = [reviewer.name, reviewer.handle, reviewer.memberships[0]?.name ?? "", "treaty"];
    expect(secrets.filter((one) => shown.includes(one))).toEqual([]);
  });
});

describe("whoever judged an earlier wording", () => {
  it("is shown both, confirms, and the verdict counts for the new one without a revision", async () => {
    const { statement } = await claimNow();
    await correctNow(scene.colleague, scene.slug);
    expect((await readWorkspace(scene.author, scene.slug))?.toConfirm).toEqual({
      statement,
      note: null,
      version: 2,
    });
    const versions = async () =>
      (await getPublicClaim(scene.slug))?.verdicts.map((one) => one.claimVersion).sort();
    expect(await versions()).toEqual([1, 1, 1, 1]);
    await confirmVerdict(scene.author, { slug: scene.slug, seen: 1, version: 2 });
    expect(await versions()).toEqual([1, 1, 1, 2]);
    expect((await readWorkspace(scene.author, scene.slug))?.toConfirm).toBe(null);
    const stored = await verdictOf(scene.author, scene.id);
    expect(stored).toMatchObject({ revision: 1, claimVersion: 2 });
    const event = await db().auditEvent.findFirst({
      where: { claimId: scene.id, type: "verdict.confirmed" },
    });
    expect(event).toMatchObject({ actorId: scene.author.id, newsroomId: scene.newsroom.id });
  });

  it("cannot confirm twice, nor what they have not read, nor for somebody else", async () => {
    const confirm = (who: typeof scene.author, version: number, seen = 1) =>
      codeOf(confirmVerdict(who, { slug: scene.slug, seen, version }));
    expect(await confirm(scene.author, 1)).toBe("conflict");
    await correctNow(scene.colleague, scene.slug);
    await correctNow(scene.colleague, scene.slug, { statement: "A third wording." });
    expect(await confirm(scene.author, 2)).toBe("conflict");
    expect(await confirm(scene.author, 3, 2)).toBe("conflict");
    expect(await confirm(scene.author, 3)).toBe("done");
    expect(await confirm(scene.author, 3)).toBe("conflict");
    expect(await confirm(await createPerson(), 3, 0)).toBe("conflict");
  });

  it("or revises, which is then of the new wording", async () => {
    await correctNow(scene.colleague, scene.slug);
    const revised = verdict({ rating: "MOSTLY_FALSE", note: "The new wording is milder." });
    await castVerdict(scene.author, { slug: scene.slug, seen: 1, verdict: revised });
    expect(await verdictOf(scene.author, scene.id)).toMatchObject({ revision: 2, claimVersion: 2 });
  });
});
