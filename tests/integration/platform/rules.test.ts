import { beforeAll, describe, expect, it } from "vitest";
import { db } from "@/lib/platform/db";
import { uniqueViolation } from "@/lib/platform/errors";
import { castVerdict } from "@/lib/verdicts/cast-verdict";
import { createClaim, createNewsroom, createPerson, type Person, verdict } from "@/tests/support/scenario";
import { onTestDatabase } from "@/tests/support/test-database";

onTestDatabase();

let claim: { id: string; slug: string };
let reviewer: Person;
let newsroomId: string;

beforeAll(async () => {
  const newsroom = await createNewsroom(["OWNER", "REVIEWER"]);
  newsroomId = newsroom.id;
  reviewer = newsroom.members[1] as Person;
  claim = await createClaim();
  await castVerdict(reviewer, { slug: claim.slug, seen: 0, verdict: verdict() });
});

/** Runs SQL that PostgreSQL has to refuse, and hands over why. */
const refusal = (sql: string) =>
  db()
    .$executeRawUnsafe(sql)
    .then(
      () => "accepted",
      (error: unknown) => String(error),
    );

describe("PostgreSQL refuses, whoever writes,", () => {
  it.each([
    ["a rating that is not on the scale", `UPDATE "Verdict" SET rating = 'RATHER_TRUE'`, "enum"],
    [
      "a submitted verdict without a rating",
      `UPDATE "Verdict" SET rating = NULL`,
      "Verdict_submitted_has_rating",
    ],
    ["a recusal without a reason", `UPDATE "Verdict" SET state = 'RECUSED'`, "Verdict_recusal_has_reason"],
    [
      "a reason without a recusal",
      `UPDATE "Verdict" SET "recusalReason" = 'x'`,
      "Verdict_recusal_has_reason",
    ],
    ["revision nought", `UPDATE "Verdict" SET revision = 0`, "Verdict_revision"],
    ["a source that is not on the web", `UPDATE "Source" SET url = 'javascript:alert(1)'`, "Source_url"],
    ["a source without a title", `UPDATE "Source" SET title = ''`, "Source_title"],
    ["a quote that ends before it begins", `UPDATE "Appearance" SET "end" = start`, "Appearance_offsets"],
    ["a quote that begins before the text", `UPDATE "Appearance" SET start = -1`, "Appearance_offsets"],
    ["an empty quote", `UPDATE "Appearance" SET exact = ''`, "Appearance_exact"],
    [
      "a closed claim that does not say why",
      `UPDATE "Claim" SET lifecycle = 'RETRACTED'`,
      "Claim_closed_says_why",
    ],
    [
      "a duplicate that names no other claim",
      `UPDATE "Claim" SET lifecycle = 'DUPLICATE', "lifecycleNote" = 'x'`,
      "Claim_duplicate_names_other",
    ],
    ["a date that is none", `UPDATE "Claim" SET "claimDate" = '2025-13'`, "Claim_date"],
    ["an address that is no slug", `UPDATE "Claim" SET slug = 'Not A Slug'`, "Claim_slug"],
    ["an e-mail address in capitals", `UPDATE "User" SET email = 'A@b.example'`, "User_email_lower"],
    ["a newsroom's address with another scheme", `UPDATE "Newsroom" SET url = 'ftp://x'`, "Newsroom_url"],
    ["a label beyond the scale", `UPDATE "Consensus" SET "labelLow" = 4, "labelHigh" = 6`, "Consensus_label"],
    ["half a label", `UPDATE "Consensus" SET "labelLow" = 4`, "Consensus_label"],
    ["more counted than submitted", `UPDATE "Consensus" SET counted = submitted + 1`, "Consensus_counts"],
    [
      "a contested outcome without its reason",
      `UPDATE "Consensus" SET status = 'CONTESTED'`,
      "Consensus_reason",
    ],
    ["a changed revision", `UPDATE "VerdictRevision" SET explanation = 'x'`, "never changed or deleted"],
    ["a deleted revision", `DELETE FROM "VerdictRevision"`, "never changed or deleted"],
    ["a changed history", `UPDATE "ConsensusHistory" SET counted = 0`, "never changed or deleted"],
    ["a deleted history", `DELETE FROM "ConsensusHistory"`, "never changed or deleted"],
    ["a changed audit event", `UPDATE "AuditEvent" SET type = 'x'`, "never changed or deleted"],
    ["a deleted audit event", `DELETE FROM "AuditEvent"`, "never changed or deleted"],
    ["an emptied audit log", `TRUNCATE "AuditEvent" CASCADE`, "never changed or deleted"],
    ["a changed snapshot", `UPDATE "Snapshot" SET characters = 1`, "never changed or deleted"],
    ["a deleted claim that has a history", `DELETE FROM "Claim"`, "foreign key"],
    ["a deleted reviewer who has judged", `DELETE FROM "User"`, "foreign key"],
  ])("%s", async (_, sql, reason) => {
    expect(await refusal(sql)).toContain(reason);
  });
});

describe("a newsroom is never without an owner", () => {
  it("not when it is founded", async () => {
    const founding = db().newsroom.create({ data: { slug: "nobodys", name: "Nobody’s" } });
    await expect(founding).rejects.toThrow(/never without an owner/);
  });

  it("not when the last one leaves or steps down", async () => {
    expect(await refusal(`DELETE FROM "Membership" WHERE role = 'OWNER'`)).toContain(
      "never without an owner",
    );
    expect(await refusal(`UPDATE "Membership" SET role = 'EDITOR'`)).toContain("never without an owner");
  });

  it("not when two owners leave at the same moment", async () => {
    const { id, members } = await createNewsroom(["OWNER", "OWNER"]);
    const leave = (person: Person | undefined) =>
      db().membership.delete({ where: { userId_newsroomId: { userId: person?.id ?? "", newsroomId: id } } });
    const both = await Promise.allSettled(members.map(leave));
    expect(both.map((one) => one.status).sort()).toEqual(["fulfilled", "rejected"]);
    expect(await db().membership.count({ where: { newsroomId: id, role: "OWNER" } })).toBe(1);
  });

  it("but ownership is handed over within one transaction", async () => {
    const { id, members } = await createNewsroom(["OWNER", "REVIEWER"]);
    const [owner, next] = members.map((one) => ({ userId_newsroomId: { userId: one.id, newsroomId: id } }));
    if (!owner || !next) throw new Error("the newsroom has two members");
    await db().$transaction([
      db().membership.update({ where: owner, data: { role: "REVIEWER" } }),
      db().membership.update({ where: next, data: { role: "OWNER" } }),
    ]);
    expect(await db().membership.findUnique({ where: next })).toMatchObject({ role: "OWNER" });
  });
});

describe("a unique violation is known by its constraint's name", () => {
  const violated = (write: Promise<unknown>) => write.then(() => null, uniqueViolation);

  it.each([
    [
      "one verdict a reviewer and claim",
      "Verdict_claimId_reviewerId_key",
      () => {
        const data = {
          claimId: claim.id,
          reviewerId: reviewer.id,
          state: "SUBMITTED",
          rating: "TRUE",
          castBlind: true,
        };
        return db().verdict.create({ data: data as never });
      },
    ],
    [
      "one first appearance a claim",
      "Appearance_one_first_per_claim",
      async () => {
        const { claimId, snapshotId } = await db().appearance.findFirstOrThrow({
          where: { claimId: claim.id },
        });
        const quote = { exact: "other", prefix: "", suffix: "", start: 50, end: 55, isFirst: true };
        return db().appearance.create({ data: { claimId, snapshotId, ...quote } });
      },
    ],
    [
      "one membership a person and newsroom",
      "Membership_pkey",
      () => db().membership.create({ data: { userId: reviewer.id, newsroomId, role: "EDITOR" } }),
    ],
    [
      "one account an e-mail address",
      "User_email_key",
      async () => {
        const { handle } = await createPerson();
        return db().user.create({
          data: { handle: `${handle}-2`, name: "x", email: `${handle}@people.example` },
        });
      },
    ],
  ])("%s", async (_, constraint, write) => {
    expect(await violated(write())).toBe(constraint);
  });

  it("and other errors are none", async () => {
    expect(uniqueViolation(new Error("unique constraint"))).toBeNull();
    expect(await violated(db().$queryRaw`SELECT 1/0`)).toBeNull();
  });
});
