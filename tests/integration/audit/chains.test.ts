import { beforeAll, describe, expect, it } from "vitest";
import { record } from "@/lib/audit";
import { verifyChains } from "@/lib/audit/verify";
import { db, inTransaction, type Tx } from "@/lib/platform/db";
import { castVerdict } from "@/lib/verdicts/cast-verdict";
import { withClaim } from "@/lib/verdicts/ledger";
import { withdrawVerdict } from "@/lib/verdicts/withdraw-verdict";
import { createClaim, createNewsroom, type Person, verdict } from "@/tests/support/scenario";
import { onTestDatabase } from "@/tests/support/test-database";

onTestDatabase();

type Newsroom = Awaited<ReturnType<typeof createNewsroom>>;

let newsrooms: Newsroom[];
let claims: { id: string; slug: string }[];

beforeAll(async () => {
  newsrooms = await Promise.all(
    Array.from({ length: 3 }, () => createNewsroom(["OWNER", "REVIEWER", "REVIEWER"])),
  );
  claims = await Promise.all(Array.from({ length: 5 }, () => createClaim()));
});

async function intact() {
  const found: unknown[] = [];
  const result = await verifyChains((one) => found.push(one));
  expect(found).toEqual([]);
  return result;
}

const upTo = (count: number) => Array.from({ length: count }, (_, index) => index + 1);

it("a hundred events at once, over three newsrooms and five claims, leave chains without gaps", async () => {
  await Promise.all(
    upTo(100).map((index) => {
      const [newsroom, claim] = [newsrooms[index % 3], claims[index % 5]];
      const about = { actorId: newsroom?.members[0]?.id, newsroomId: newsroom?.id, claimId: claim?.id };
      return inTransaction((tx) => record(tx, { type: "desk.due_set", dueOn: null }, about));
    }),
  );
  await intact();
  for (const { id, members } of newsrooms) {
    const rows = await db().auditEvent.findMany({
      where: { newsroomId: id },
      orderBy: { newsroomSeq: "asc" },
    });
    expect(rows.map((one) => one.newsroomSeq)).toEqual(upTo(rows.length));
    expect(rows.every((one) => one.actorId === members[0]?.id)).toBe(true);
  }
  const last = await db().auditEvent.groupBy({
    by: ["claimId"],
    where: { claimId: { not: null } },
    _max: { claimSeq: true },
    _count: true,
  });
  expect(last.map((one) => one._max.claimSeq)).toEqual(last.map((one) => one._count));
});

it("an event whose transaction is rolled back leaves no gap", async () => {
  const about = { newsroomId: newsrooms[0]?.id ?? "", claimId: claims[0]?.id ?? "" };
  const refused = inTransaction(async (tx) => {
    await record(tx, { type: "desk.due_set", dueOn: null }, about);
    throw new Error("changed its mind");
  });
  await expect(refused).rejects.toThrow("changed its mind");
  await inTransaction((tx) => record(tx, { type: "desk.due_set", dueOn: null }, about));
  await intact();
});

describe("those who record at the same moment never block each other for good:", () => {
  const ROUNDS = 40;

  /** Runs different kinds of work against each other, many times; a deadlock fails one of them. */
  async function together(...works: ((round: number) => Promise<unknown>)[]) {
    for (const round of upTo(ROUNDS)) await Promise.all(works.map((work) => work(round)));
    await intact();
  }

  it("a newsroom's settings, the removal of a member and a verdict", async () => {
    const { id: newsroomId, members } = newsrooms[0] as Newsroom;
    const [owner, reviewer, other] = members as [Person, Person, Person];
    const { slug } = await createClaim();
    const about = { actorId: owner.id, newsroomId };
    const lock = (tx: Tx) =>
      tx.$queryRaw`SELECT 1 FROM "Newsroom" WHERE id = ${newsroomId}::uuid FOR NO KEY UPDATE`;
    const key = { userId_newsroomId: { userId: other.id, newsroomId } };
    await together(
      (round) =>
        inTransaction(async (tx) => {
          await tx.newsroom.update({ where: { id: newsroomId }, data: { dueDays: 1 + (round % 9) } });
          await record(tx, { type: "newsroom.settings_changed", fields: ["dueDays"] }, about);
        }),
      () =>
        inTransaction(async (tx) => {
          await lock(tx);
          await tx.membership.delete({ where: key });
          await record(tx, { type: "member.removed", userId: other.id }, about);
          await tx.membership.create({ data: { ...key.userId_newsroomId, role: "REVIEWER" } });
        }),
      async (round) => {
        await castVerdict(reviewer, {
          slug,
          seen: (round - 1) * 2,
          verdict: verdict({ note: "Once more." }),
        });
        await withdrawVerdict(reviewer, { slug, seen: round * 2 - 1, reason: "For a moment." });
      },
    );
  });

  it("a verdict, and a change of the same claim's desk that touches nothing of the claim itself", async () => {
    const { id: newsroomId, members } = newsrooms[1] as Newsroom;
    const [owner, reviewer] = members as [Person, Person];
    const { slug, id: claimId } = await createClaim();
    await db().deskClaim.create({ data: { newsroomId, claimId } });
    const due = (round: number) =>
      inTransaction(async (tx) => {
        const dueOn = new Date(Date.UTC(2027, 0, round));
        await tx.deskClaim.update({
          where: { newsroomId_claimId: { newsroomId, claimId } },
          data: { dueOn },
        });
        const set = { type: "desk.due_set", dueOn: dueOn.toISOString() } as const;
        await record(tx, set, { actorId: owner.id, newsroomId, claimId });
      });
    await together(due, due, (round) =>
      castVerdict(reviewer, { slug, seen: round - 1, verdict: verdict({ note: "Once more." }) }),
    );
  });

  it("a verdict that changes the desk, and a change of the desk: claim first and desk first", async () => {
    const { id: newsroomId, members } = newsrooms[1] as Newsroom;
    const { slug, id: claimId } = await createClaim();
    await db().deskClaim.create({ data: { newsroomId, claimId } });
    const about = { actorId: members[0]?.id, newsroomId, claimId };
    const work = async (tx: Tx, round: number) => {
      const where = { newsroomId_claimId: { newsroomId, claimId } };
      await tx.deskClaim.update({ where, data: { version: round } });
      await record(tx, { type: "desk.due_set", dueOn: null }, about);
    };
    const deskFirst = (round: number) => inTransaction((tx) => work(tx, round));
    await together(deskFirst, deskFirst, (round) => withClaim(slug, (tx) => work(tx, round)));
  });

  it("somebody's new handle, and another event of theirs", async () => {
    const { id: actorId, handle } = (newsrooms[2] as Newsroom).members[0] as Person;
    const rename = (round: number) =>
      inTransaction(async (tx) => {
        await tx.user.update({ where: { id: actorId }, data: { handle: `${handle}-${round}` } });
        await record(tx, { type: "user.renamed" }, { actorId });
      });
    const signOut = () =>
      inTransaction((tx) => record(tx, { type: "user.signed_out_everywhere", sessions: 1 }, { actorId }));
    await together(rename, signOut, signOut);
  });
});
