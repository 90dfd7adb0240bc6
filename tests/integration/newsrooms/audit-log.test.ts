import { text } from "node:stream/consumers";
import { beforeAll, describe, expect, it } from "vitest";
import { record } from "@/lib/audit";
import { auditCsv } from "@/lib/newsrooms/audit-csv";
import { auditedNewsroom, auditPage, auditPeople, auditRows } from "@/lib/newsrooms/audit-log";
import { readAuditQuery } from "@/lib/newsrooms/audit-query";
import { db, inTransaction } from "@/lib/platform/db";
import { castVerdict } from "@/lib/verdicts/cast-verdict";
import { parseCsv } from "@/tests/support/csv";
import { createClaim, createNewsroom, createPerson, type Person, verdict } from "@/tests/support/scenario";
import { onTestDatabase } from "@/tests/support/test-database";

onTestDatabase();

type Newsroom = Awaited<ReturnType<typeof createNewsroom>>;

let ours: Newsroom;
let theirs: Newsroom;
let [owner, editor, reviewer, observer]: Person[] = [];
let claims: { id: string; slug: string }[];

const LABELS = ['=HYPERLINK("https://evil.example")', 'a "quoted", label', "<script>"];

beforeAll(async () => {
  ours = await createNewsroom(["OWNER", "EDITOR", "REVIEWER", "OBSERVER"]);
  theirs = await createNewsroom(["OWNER"]);
  [owner, editor, reviewer, observer] = ours.members;
  claims = [await createClaim(), await createClaim()];
  const [first, second] = claims;
  const tell = (
    event: Parameters<typeof record>[1],
    actor: Person | undefined,
    claimId?: string,
    newsroomId = ours.id,
  ) => inTransaction((tx) => record(tx, event, { actorId: actor?.id, claimId, newsroomId }));
  await tell(
    { type: "member.role_changed", userId: editor?.id ?? "", from: "REVIEWER", to: "EDITOR" },
    owner,
  );
  await tell({ type: "desk.labelled", labels: LABELS }, editor, first?.id);
  await tell({ type: "desk.due_set", dueOn: "2027-01-01" }, editor, second?.id);
  await tell({ type: "desk.due_set", dueOn: "2027-01-02" }, theirs.members[0], first?.id, theirs.id);
  await castVerdict(reviewer ?? null, { slug: first?.slug ?? "", seen: 0, verdict: verdict() });
  for (let index = 0; index < 60; index++)
    await tell({ type: "desk.due_set", dueOn: null }, editor, second?.id);
});

const read = (params: Record<string, string> = {}) =>
  auditPage(ours, readAuditQuery(new URLSearchParams(params)).query);

const types = async (params: Record<string, string>) =>
  (await read(params)).entries.map((one) => one.type).reverse();

describe("a newsroom's audit", () => {
  it("is for its owners and editors: smaller roles are refused, others find nothing", async () => {
    const steward = await createPerson({ isSteward: true });
    const asked = [undefined, owner, editor, reviewer, observer, theirs.members[0], steward];
    const open = (viewer: Person | undefined) =>
      auditedNewsroom(viewer ?? null, ours.slug).then(
        ({ id }) => (id === ours.id ? "+" : "another"),
        (error: { code?: string }) => error.code,
      );
    expect(await Promise.all(asked.map(open))).toEqual([
      "unauthenticated",
      "+",
      "+",
      "forbidden",
      "forbidden",
      "not_found",
      "not_found",
    ]);
  });

  it("shows its own events alone, the latest first, in pages that together miss and double none", async () => {
    const seen: (number | null)[] = [];
    for (let before = ""; ; ) {
      const { entries, next } = await read({ before });
      seen.push(...entries.map((one) => one.newsroomSeq));
      if (next === null) break;
      before = String(next);
    }
    expect(seen).toEqual(Array.from({ length: 65 }, (_, index) => 65 - index));
  });

  it("is filtered by kind, person, claim and day", async () => {
    expect(await types({ kind: "people" })).toEqual(["member.role_changed"]);
    expect(await types({ kind: "verdicts" })).toEqual(["verdict.submitted"]);
    expect(await types({ person: reviewer?.handle ?? "" })).toEqual(["verdict.submitted", "desk.moved"]);
    expect(await types({ claim: claims[0]?.slug ?? "" })).toEqual([
      "desk.labelled",
      "verdict.submitted",
      "desk.moved",
    ]);
    const today = new Date().toISOString().slice(0, 10);
    expect(await types({ from: today, to: today, kind: "people" })).toEqual(["member.role_changed"]);
    expect(await types({ to: "2020-01-01" })).toEqual([]);
    expect(await types({ from: "2090-01-01" })).toEqual([]);
    expect(await types({ person: theirs.members[0]?.handle ?? "" })).toEqual([]);
  });

  it("names the people whom its events mention, and those who did something", async () => {
    const { entries } = await read({ kind: "people" });
    expect(entries[0]?.names[editor?.id ?? ""]).toBe(editor?.name);
    expect((await auditPeople(ours)).map((one) => one.handle).sort()).toEqual(
      [owner, editor, reviewer].map((one) => one?.handle).sort(),
    );
  });

  it("tells no rating, neither on the page nor in the file", async () => {
    const { entries } = await read({ kind: "verdicts" });
    const { query } = readAuditQuery(new URLSearchParams({ kind: "verdicts" }));
    const file = await text(auditCsv(auditRows(ours, query)));
    expect(JSON.stringify(entries) + file).not.toMatch(/FALSE|rating|treaty/);
  });
});

describe("as a file", () => {
  const file = async (params: Record<string, string> = {}) =>
    parseCsv(await text(auditCsv(auditRows(ours, readAuditQuery(new URLSearchParams(params)).query))));

  it("it is CSV to the letter, every event once, the chain's first first", async () => {
    const [head, ...rows] = await file();
    expect(head).toEqual([
      "number",
      "time",
      "person",
      "event",
      "claim",
      "particulars",
      "previous hash",
      "hash",
    ]);
    expect(rows.map(([number]) => number)).toEqual(
      Array.from({ length: 65 }, (_, index) => String(index + 1)),
    );
    for (const [index, row] of rows.entries()) expect(row[6]).toBe(rows[index - 1]?.[7] ?? "");
    expect(rows[0]?.[1]).toMatch(/^\d{4}-\d\d-\d\dT\d\d:\d\d:\d\d\.\d{3}Z$/);
  });

  it("it holds hostile text as text: quotes doubled, no formula at a cell's beginning", async () => {
    const [, row] = await file({ claim: claims[0]?.slug ?? "" });
    expect(row?.slice(2, 5)).toEqual([editor?.handle, "desk.labelled", claims[0]?.slug]);
    expect(JSON.parse(row?.[5] ?? "")).toEqual({ labels: LABELS });
    for (const cell of (await file()).flat()) expect(cell).not.toMatch(/^[=+\-@\t\r]/);
  });

  it("it is read from the database as it is taken, a batch at a time", async () => {
    let reads = 0;
    const counted = async function* () {
      for await (const row of auditRows(ours, readAuditQuery(new URLSearchParams()).query)) {
        reads += 1;
        // The same event many times over: more than any buffer on the way holds.
        for (let index = 0; index < 1_000; index++) yield row;
      }
    };
    const reader = auditCsv(counted()).getReader();
    await reader.read();
    expect(reads).toBeLessThan(5);
    await reader.cancel();
  });

  it("its reading ends where the database fails, rather than end as if it were whole", async () => {
    const failing = async function* () {
      yield* auditRows(ours, readAuditQuery(new URLSearchParams()).query);
      throw new Error("the database is away");
    };
    await expect(text(auditCsv(failing()))).rejects.toThrow("the database is away");
  });

  it("has no events of others, also of those on the same claim", async () => {
    const all = (await file()).flat().join();
    expect(all).not.toContain(theirs.members[0]?.handle);
    expect(await db().auditEvent.count({ where: { newsroomId: theirs.id } })).toBeGreaterThan(0);
  });
});
