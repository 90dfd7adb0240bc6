import { beforeAll, describe, expect, it, vi } from "vitest";
import { applicants, decisions, waitingNewsrooms } from "@/lib/newsrooms/admissions";
import { decideAdmission } from "@/lib/newsrooms/decide-admission";
import { notify } from "@/lib/notifications/notify";
import { db } from "@/lib/platform/db";
import { getHistory, getPublicClaim } from "@/lib/publishing/queries";
import { castVerdict } from "@/lib/verdicts/cast-verdict";
import * as recounting from "@/lib/verdicts/recount";
import { recountAll } from "@/lib/verdicts/recount";
import { recountClaims } from "@/lib/verdicts/recount-claims";
import { withdrawVerdict } from "@/lib/verdicts/withdraw-verdict";
import { createClaim, createNewsroom, createPerson, type Person, verdict } from "@/tests/support/scenario";
import { onTestDatabase } from "@/tests/support/test-database";

vi.mock(import("@/lib/verdicts/recount"), { spy: true });
vi.mock(import("@/lib/notifications/notify"), { spy: true });

onTestDatabase();

let steward: Person;
let other: Person;

beforeAll(async () => {
  [steward, other] = await Promise.all([
    createPerson({ isSteward: true }),
    createPerson({ isSteward: true }),
  ]);
});

const reason = "It corrects nothing.";
const revoke = (slug: string, who = steward) => decideAdmission(who, { slug, decision: "REVOKE", reason });
const admit = (slug: string, who = steward) => decideAdmission(who, { slug, decision: "ADMIT", reason });
const shownSlugs = () => {
  const shown: string[] = [];
  return { shown, show: async (slugs: string[]) => void shown.push(...slugs) };
};
const historyOf = (claimId: string) =>
  db().consensusHistory.findMany({
    where: { claimId },
    include: { event: true },
    orderBy: { createdAt: "asc" },
  });

/** Two newsrooms with two reviewers each, who all judged these claims. */
async function judged(claims: number) {
  const [ours, theirs] = await Promise.all([
    createNewsroom(["OWNER", "REVIEWER"]),
    createNewsroom(["OWNER", "REVIEWER"]),
  ]);
  const all = await Promise.all(Array.from({ length: claims }, () => createClaim()));
  for (const { slug } of all)
    for (const person of [...ours.members, ...theirs.members])
      await castVerdict(person, { slug, seen: 0, verdict: verdict() });
  return { ours, theirs, claims: all };
}

describe("deciding", () => {
  it("is for stewards, with a reason, and is recorded and told to everybody in the newsroom", async () => {
    const newsroom = await createNewsroom(["OWNER", "OBSERVER"], { verified: false });
    const { slug } = newsroom;
    const request = { slug, decision: "ADMIT", reason };
    for (const [who, code] of [
      [null, "unauthenticated"],
      [newsroom.members[0], "forbidden"],
      [await createPerson(), "forbidden"],
    ] as const)
      await expect(decideAdmission(who ?? null, request)).rejects.toMatchObject({ code });
    await expect(decideAdmission(steward, { ...request, reason: " " })).rejects.toMatchObject({
      code: "invalid",
    });
    await expect(decideAdmission(steward, { ...request, decision: "toString" })).rejects.toMatchObject({
      code: "invalid",
    });
    await expect(decideAdmission(steward, { ...request, slug: "no-such" })).rejects.toMatchObject({
      code: "not_found",
    });
    await admit(slug);
    const now = await db().newsroom.findUniqueOrThrow({ where: { slug }, include: { events: true } });
    expect(now).toMatchObject({ admission: "ADMITTED", admissionNote: reason, verifiedAt: expect.any(Date) });
    expect(now.events).toMatchObject([{ type: "newsroom.admitted", actorId: steward.id, newsroomSeq: 1 }]);
    const told = await db().notification.findMany({ where: { newsroomId: newsroom.id } });
    expect(told.map(({ userId, kind }) => [userId, kind]).sort()).toEqual(
      newsroom.members.map(({ id }) => [id, "ADMISSION"]).sort(),
    );
    expect(told[0]?.particulars).toMatchObject({ what: "admitted", note: reason });
  });

  it.each([
    ["REVOKE", false],
    ["ADMIT", true],
    ["DECLINE", true],
  ])("refuses %s of a newsroom that is not in the state for it", async (decision, verified) => {
    const { slug } = await createNewsroom(["OWNER"], { verified });
    await expect(decideAdmission(steward, { slug, decision, reason })).rejects.toMatchObject({
      code: "conflict",
    });
  });

  it("is refused to a steward who belongs to the newsroom", async () => {
    const { slug, id } = await createNewsroom(["OWNER"], { verified: false });
    const biased = await createPerson({ isSteward: true });
    await db().membership.create({ data: { userId: biased.id, newsroomId: id, role: "OBSERVER" } });
    await expect(admit(slug, biased)).rejects.toMatchObject({ code: "conflict" });
    expect((await applicants(biased)).waiting.find((one) => one.slug === slug)?.isOwn).toBe(true);
  });

  it("is done once when two stewards decide at the same moment", async () => {
    for (let round = 0; round < 3; round++) {
      const { slug, id } = await createNewsroom(["OWNER"], { verified: false });
      const settled = await Promise.allSettled([
        admit(slug),
        decideAdmission(other, { slug, decision: "DECLINE", reason }),
      ]);
      expect(settled.map(({ status }) => status).sort()).toEqual(["fulfilled", "rejected"]);
      expect(settled.find((one) => one.status === "rejected")?.reason).toMatchObject({ code: "conflict" });
      expect(await db().auditEvent.count({ where: { newsroomId: id } })).toBe(1);
    }
  });

  it("shows the queue with its evidence, to stewards alone", async () => {
    const { slug, members } = await createNewsroom(["OWNER", "REVIEWER"], { verified: false });
    const claim = await createClaim();
    await castVerdict(members[1] ?? null, { slug: claim.slug, seen: 0, verdict: verdict() });
    const { waiting, admitted } = await applicants(steward);
    expect(waiting.find((one) => one.slug === slug)).toMatchObject({
      verdicts: 1,
      isOwn: false,
      members: [{ role: "OWNER" }, { role: "REVIEWER" }],
    });
    expect(admitted.some((one) => one.slug === slug)).toBe(false);
    expect(await waitingNewsrooms(steward)).toBe(waiting.length);
    expect(await waitingNewsrooms(members[0] ?? null)).toBe(0);
    await expect(applicants(members[0] ?? null)).rejects.toMatchObject({ code: "forbidden" });
    await expect(decisions(members[0] ?? null)).rejects.toMatchObject({ code: "forbidden" });
  });
});

describe("revoking", () => {
  it("recounts every claim that the newsroom has spoken on, and the history says why", async () => {
    const { ours, claims } = await judged(3);
    const untouched = await createClaim();
    await castVerdict(await createPerson(), { slug: untouched.slug, seen: 0, verdict: verdict() });
    expect((await getPublicClaim(claims[0]?.slug ?? ""))?.consensus.status).not.toBe("UNDER_REVIEW");
    await revoke(ours.slug);
    const before = (await decisions(steward))[0];
    expect(before).toMatchObject({ to: "REVOKED", reason, claims: 3, recounted: 0, steward: steward.name });
    const { shown, show } = shownSlugs();
    expect(await recountClaims(show)).toBe(3);
    expect(shown.sort()).toEqual(claims.map(({ slug }) => slug).sort());
    expect((await decisions(steward))[0]).toMatchObject({ claims: 3, recounted: 3 });
    for (const { id, slug } of claims) {
      const last = (await historyOf(id)).at(-1);
      expect(last).toMatchObject({
        status: "UNDER_REVIEW",
        event: { type: "newsroom.revoked", newsroomId: ours.id },
      });
      expect((await getHistory(slug))?.[0]).toMatchObject({
        status: "UNDER_REVIEW",
        cause: "newsroom.revoked",
      });
      expect((await getPublicClaim(slug))?.verdicts, "nobody's verdict is shown before quorum").toEqual([]);
    }
    expect((await recountAll(db())).different).toEqual([]);
    expect(await recountClaims(show), "nothing is left to do").toBe(0);
  });

  it("and admitting again brings the outcome back, with its own cause", async () => {
    const { ours, claims } = await judged(1);
    const [{ id, slug } = { id: "", slug: "" }] = claims;
    const status = (await getPublicClaim(slug))?.consensus.status;
    await revoke(ours.slug);
    await recountClaims(async () => {});
    await db().newsroom.update({ where: { id: ours.id }, data: { admission: "PENDING" } });
    await admit(ours.slug);
    await recountClaims(async () => {});
    expect((await getPublicClaim(slug))?.consensus.status).toBe(status);
    expect((await historyOf(id)).map(({ event }) => event?.type).slice(-2)).toEqual([
      "newsroom.revoked",
      "newsroom.admitted",
    ]);
  });

  it("leaves claims alone on which the newsroom has withdrawn, and a decline recounts nothing", async () => {
    const { ours, claims } = await judged(1);
    const [{ slug } = { slug: "" }] = claims;
    for (const person of ours.members) await withdrawVerdict(person, { slug, seen: 1, reason: "A mistake." });
    await revoke(ours.slug);
    expect(await db().claimRecount.count({ where: { newsroomId: ours.id } })).toBe(0);
    const pending = await createNewsroom(["OWNER"], { verified: false });
    await castVerdict(pending.members[0] ?? null, {
      slug: (await createClaim()).slug,
      seen: 0,
      verdict: verdict(),
    });
    await decideAdmission(steward, { slug: pending.slug, decision: "DECLINE", reason });
    expect(await db().claimRecount.count({ where: { newsroomId: pending.id } })).toBe(0);
  });
});

describe("a recount that is interrupted", () => {
  it("goes on where it was: each claim changes once, and the progress is right at every step", async () => {
    const { ours, claims } = await judged(4);
    await revoke(ours.slug);
    const histories = async () =>
      (await Promise.all(claims.map(({ id }) => historyOf(id)))).map(
        (rows) => rows.filter(({ event }) => event?.type === "newsroom.revoked").length,
      );
    const recount = vi.mocked(recounting.recount);
    const real = recount.getMockImplementation();
    // The third claim is recounted, and then the worker dies before its transaction is over.
    let calls = 0;
    const { recount: original } =
      await vi.importActual<typeof import("@/lib/verdicts/recount")>("@/lib/verdicts/recount");
    recount.mockImplementation(async (...args) => {
      const changed = await original(...args);
      if (++calls === 3) throw new Error("killed");
      return changed;
    });
    const { shown, show } = shownSlugs();
    await expect(recountClaims(show)).rejects.toThrow("1 claims were not recounted");
    expect((await histories()).sort()).toEqual([0, 1, 1, 1]);
    expect((await decisions(steward))[0]).toMatchObject({ claims: 4, recounted: 3 });
    expect(shown).toHaveLength(3);
    recount.mockReset();
    if (real) recount.mockImplementation(real);
    expect(await recountClaims(show)).toBe(1);
    expect(await histories()).toEqual([1, 1, 1, 1]);
    expect((await decisions(steward))[0]).toMatchObject({ claims: 4, recounted: 4 });
    expect((await recountAll(db())).different).toEqual([]);
  });

  it("and two workers at once do each claim once", async () => {
    const { ours, claims } = await judged(4);
    await revoke(ours.slug);
    const { shown, show } = shownSlugs();
    const done = await Promise.all([recountClaims(show), recountClaims(show), recountClaims(show)]);
    expect(done.reduce((sum, one) => sum + one)).toBe(4);
    expect(shown.sort()).toEqual(claims.map(({ slug }) => slug).sort());
    for (const { id } of claims)
      expect((await historyOf(id)).filter(({ event }) => event?.type === "newsroom.revoked")).toHaveLength(1);
  });
});

describe("verdicts that are cast while the admission is revoked", () => {
  it("are counted as the newsroom stands in the end, on every claim", async () => {
    const newsroom = await createNewsroom(
      Array.from({ length: 8 }, (_, index) => (index ? "REVIEWER" : "OWNER")),
    );
    const claims = await Promise.all(Array.from({ length: 4 }, () => createClaim()));
    const casts = newsroom.members.flatMap((person) =>
      claims.map(({ slug }) => castVerdict(person, { slug, seen: 0, verdict: verdict() })),
    );
    await Promise.all([...casts.slice(0, 12), revoke(newsroom.slug), ...casts.slice(12)]);
    await recountClaims(async () => {});
    expect((await recountAll(db())).different).toEqual([]);
    for (const { id } of claims)
      expect(await db().consensus.findUnique({ where: { claimId: id } })).toMatchObject({
        status: "UNREVIEWED",
        submitted: 0,
      });
  });

  it("never wait for a decision that waits for them: it is tried anew", async () => {
    const { slug, id, members } = await createNewsroom(["OWNER", "REVIEWER"]);
    const claim = await createClaim();
    let busy: Promise<unknown> = Promise.resolve();
    // Between the decision's look at the claims and its event a verdict of the newsroom is cast on another claim, and
    // that claim is locked again by somebody who lets go once the decision, tried anew, waits for them.
    vi.mocked(notify).mockImplementationOnce(async () => {
      await castVerdict(members[1] ?? null, { slug: claim.slug, seen: 0, verdict: verdict() });
      let locked = () => {};
      const isLocked = new Promise<void>((resolve) => {
        locked = resolve;
      });
      busy = db().$transaction(async (tx) => {
        await tx.$queryRaw`SELECT id FROM "Claim" WHERE id = ${claim.id}::uuid FOR UPDATE`;
        locked();
        await vi.waitUntil(
          async () => (await db().$queryRaw<unknown[]>`SELECT FROM pg_locks WHERE NOT granted`).length > 0,
          { timeout: 10_000 },
        );
      });
      await isLocked;
    });
    await revoke(slug);
    await busy;
    expect(await db().claimRecount.findMany({ where: { newsroomId: id } })).toMatchObject([
      { claimId: claim.id },
    ]);
    expect(await db().auditEvent.count({ where: { newsroomId: id, type: "newsroom.revoked" } })).toBe(1);
  });
});
