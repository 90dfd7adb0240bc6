import { beforeEach, describe, expect, it } from "vitest";
import { db } from "@/lib/platform/db";
import { hashToken } from "@/lib/platform/hash-token";
import { decideReport } from "@/lib/reports/decide-report";
import { readReport, reportOfLink, reportQueue, waitingReports } from "@/lib/reports/queries";
import { receiveReport } from "@/lib/reports/receive-report";
import { codeOf, correctNow } from "@/tests/support/corrections";
import { createScene, decideNow, type Scene } from "@/tests/support/moderation";
import { createClaim, createNewsroom, type Person } from "@/tests/support/scenario";
import { onTestDatabase } from "@/tests/support/test-database";

onTestDatabase();

let scene: Scene;
beforeEach(async () => {
  scene = await createScene();
});

const TYPED = { text: "The date is wrong: it was a Thursday.", source: "https://archive.example/day" };

async function sent(slug = scene.slug) {
  const token = await receiveReport({ slug, ...TYPED });
  const report = await db().errorReport.findUniqueOrThrow({ where: { tokenHash: hashToken(token) } });
  return { token, report };
}

const decision = (id: string, change = {}) => ({
  ...{ id, decision: "accept", answer: "You are right.", correctionId: "" },
  ...change,
});

describe("a reader's report", () => {
  it("is stored with nothing about the reader, and its link's token nowhere", async () => {
    const { token, report } = await sent();
    expect(token).toMatch(/^[\w-]{22}$/);
    expect(report).toMatchObject({
      state: "RECEIVED",
      text: TYPED.text,
      sourceUrl: TYPED.source,
      answer: "",
    });
    expect(JSON.stringify(report)).not.toContain(token);
    const [event] = await db().auditEvent.findMany({
      where: { claimId: scene.id, type: "error_report.received" },
    });
    expect(event).toMatchObject({ actorId: null, newsroomId: null, payload: { reportId: report.id } });
  });

  it("tells owners and editors of the newsrooms whose verdicts count", async () => {
    const { report } = await sent();
    const told = await db().notification.findMany({ where: { claimId: scene.id, kind: "ERROR_REPORTED" } });
    const leaders = await db().membership.findMany({
      where: { role: { in: ["OWNER", "EDITOR"] }, newsroom: { verdicts: { some: { claimId: scene.id } } } },
    });
    expect(told.map((one) => one.userId).sort()).toEqual(leaders.map((one) => one.userId).sort());
    expect(told[0]).toMatchObject({ path: `/desk/error-reports/${report.id}` });
  });

  it("is refused by field, and where there is no such claim", async () => {
    const attempt = receiveReport({ slug: scene.slug, text: "Wrong!", source: "ftp://x" });
    await expect(attempt).rejects.toMatchObject({
      fields: { text: expect.stringContaining("at least 10"), source: expect.stringContaining("http") },
    });
    expect(await codeOf(receiveReport({ slug: "nowhere", ...TYPED }))).toBe("not_found");
    await decideNow(scene.steward, { kind: "claim", slug: scene.slug }, "HIDE");
    expect(await codeOf(receiveReport({ slug: scene.slug, ...TYPED }))).toBe("not_found");
  });

  it("is shown to whoever has the link, and to nobody else", async () => {
    const { token, report } = await sent();
    expect(await reportOfLink(token)).toMatchObject({
      ...{ text: TYPED.text, state: "RECEIVED" },
      decidedAt: null,
    });
    expect(await reportOfLink(report.id)).toBe(null);
    expect(await reportOfLink(hashToken(token))).toBe(null);
    await decideNow(scene.steward, { kind: "claim", slug: scene.slug }, "HIDE");
    expect((await reportOfLink(token))?.claim).toBe(null);
  });
});

describe("the queue", () => {
  it("holds for an editor what is about claims that their newsroom judged, for a steward all", async () => {
    const { report } = await sent();
    const other = await sent((await createClaim()).slug);
    const idsFor = async (who: Person) => (await reportQueue(who)).waiting.map((one) => one.id);
    expect(await idsFor(scene.colleague)).toEqual([report.id]);
    expect(await waitingReports(scene.colleague)).toBe(1);
    expect(await idsFor(scene.steward)).toEqual(expect.arrayContaining([report.id, other.report.id]));
    expect(await waitingReports(scene.author)).toBe(null);
    expect(await readReport(scene.colleague, other.report.id)).toBe(null);
    expect(await codeOf(reportQueue(scene.author))).toBe("forbidden");
  });
});

describe("a decision", () => {
  it("accepts with an answer and the correction that came of it; the link shows both", async () => {
    const { token, report } = await sent();
    await correctNow(scene.colleague, scene.slug);
    const { id: correctionId } = await db().correction.findFirstOrThrow({ where: { claimId: scene.id } });
    await decideReport(scene.colleague, decision(report.id, { correctionId }));
    expect(await reportOfLink(token)).toMatchObject({
      state: "ACCEPTED",
      answer: "You are right.",
      correctionId,
    });
    const [event] = await db().auditEvent.findMany({
      where: { claimId: scene.id, type: "error_report.decided" },
    });
    expect(event).toMatchObject({ actorId: scene.colleague.id, newsroomId: scene.newsroom.id });
    expect((await reportQueue(scene.colleague)).decided.map((one) => one.id)).toEqual([report.id]);
  });

  it("says what is missing by field, and takes no correction of another claim", async () => {
    const { report } = await sent();
    const another = await createScene();
    await correctNow(another.colleague, another.slug);
    const { id: foreign } = await db().correction.findFirstOrThrow({ where: { claimId: another.id } });
    await expect(
      decideReport(scene.colleague, decision(report.id, { decision: "", answer: " " })),
    ).rejects.toMatchObject({
      fields: { decision: expect.any(String), answer: expect.any(String) },
    });
    await expect(
      decideReport(scene.colleague, decision(report.id, { correctionId: foreign })),
    ).rejects.toMatchObject({
      fields: { correctionId: "Choose a correction of this claim." },
    });
    expect(await waitingReports(scene.colleague)).toBe(1);
  });

  it("of two at once one holds, and the other is told", async () => {
    const { report } = await sent();
    const attempts = [
      decideReport(scene.colleague, decision(report.id)),
      decideReport(
        scene.another,
        decision(report.id, { decision: "decline", answer: "It stands as it is." }),
      ),
    ];
    expect((await Promise.all(attempts.map(codeOf))).sort()).toEqual(["conflict", "done"]);
    expect(await db().auditEvent.count({ where: { claimId: scene.id, type: "error_report.decided" } })).toBe(
      1,
    );
  });

  it("is for nobody whose newsroom has not judged the claim", async () => {
    const { report } = await sent();
    const { members } = await createNewsroom(["EDITOR"]);
    const [stranger] = members as [Person];
    expect(await codeOf(decideReport(stranger, decision(report.id)))).toBe("not_found");
    expect(await codeOf(decideReport(scene.author, decision(report.id)))).toBe("forbidden");
    expect(await codeOf(decideReport(scene.steward, decision("nothing")))).toBe("not_found");
    expect(await codeOf(decideReport(scene.steward, decision(report.id)))).toBe("done");
  });
});
