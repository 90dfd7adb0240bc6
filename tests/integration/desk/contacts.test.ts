import { beforeAll, beforeEach, describe, expect, it } from "vitest";
import { changeContact } from "@/lib/desk/change-contact";
import type { ContactFields } from "@/lib/desk/contact-fields";
import { deskContacts } from "@/lib/desk/contact-queries";
import { recordContact } from "@/lib/desk/record-contact";
import { db } from "@/lib/platform/db";
import { createClaim, createNewsroom, createPerson, type Person } from "@/tests/support/scenario";
import { onTestDatabase } from "@/tests/support/test-database";

onTestDatabase();

const FIELDS: ContactFields = {
  party: "The press office",
  method: "EMAIL",
  askedOn: "2025-04-03",
  deadline: "2025-04-05",
  answeredOn: "",
  answer: "",
};
const ANSWER = { answeredOn: "2025-04-04", answer: "No comment." };

let newsroom: Awaited<ReturnType<typeof createNewsroom>>;
let [owner, reviewer, observer, foreigner]: Person[] = [];
let claim: string;

beforeAll(async () => {
  newsroom = await createNewsroom(["OWNER", "REVIEWER", "OBSERVER"]);
  [owner, reviewer, observer] = newsroom.members;
  foreigner = (await createNewsroom(["OWNER"])).members[0];
});

beforeEach(async () => {
  claim = (await createClaim()).slug;
});

const ask = (viewer: Person | undefined, change: Partial<ContactFields> = {}) =>
  recordContact(viewer ?? null, { newsroom: newsroom.slug, claim, fields: { ...FIELDS, ...change } });

const answer = (
  viewer: Person | undefined,
  contact: string,
  seen = 1,
  change: Partial<ContactFields> = ANSWER,
) => changeContact(viewer ?? null, { contact, seen, fields: { ...FIELDS, ...change } });

const read = (viewer: Person | undefined) => deskContacts(viewer ?? null, { newsroomId: newsroom.id, claim });

const code = (run: Promise<unknown>) =>
  run.then(
    () => "done",
    (error: { code?: string }) => error.code,
  );

describe("whom a newsroom asked", () => {
  it("is recorded with its days, read by its members alone, and told in the audit", async () => {
    const id = await ask(reviewer);
    for (const member of [owner, reviewer, observer])
      expect(await read(member)).toMatchObject([
        { id, version: 1, fields: FIELDS, author: { name: reviewer?.name } },
      ]);
    expect(await code(read(foreigner))).toBe("forbidden");
    const event = await db().auditEvent.findFirstOrThrow({
      where: { type: "contact.recorded", claim: { slug: claim } },
    });
    expect(event).toMatchObject({
      actorId: reviewer?.id,
      newsroomId: newsroom.id,
      payload: { contactId: id },
    });
    expect(JSON.stringify(event.payload)).not.toContain("press office");
  });

  it("is recorded by who works on the board, of its newsroom, and by nobody else", async () => {
    const steward = await createPerson({ isSteward: true });
    const all = [undefined, observer, foreigner, steward, await createPerson(), owner];
    expect(await Promise.all(all.map((one) => code(ask(one))))).toEqual([
      "unauthenticated",
      "forbidden",
      "not_found",
      "not_found",
      "not_found",
      "done",
    ]);
  });

  it("cannot be recorded on a claim that is closed, hidden, a draft or not there", async () => {
    for (const data of [{ lifecycle: "DRAFT" }, { lifecycle: "OPEN", hiddenAt: new Date() }] as const) {
      await db().claim.update({ where: { slug: claim }, data });
      expect(await code(ask(owner))).toBe("not_found");
    }
    await db().claim.update({
      where: { slug: claim },
      data: { hiddenAt: null, lifecycle: "RETRACTED", lifecycleNote: "Set aside." },
    });
    expect(await code(ask(owner))).toBe("not_found");
    claim = "no-such-claim";
    expect(await code(ask(owner))).toBe("not_found");
  });

  it("is refused where it cannot be, and then nothing is recorded", async () => {
    expect(await code(ask(owner, { askedOn: "2025-02-30" }))).toBe("invalid");
    expect(await code(ask(owner, { deadline: "2025-04-02" }))).toBe("invalid");
    expect(await read(owner)).toEqual([]);
  });
});

describe("what came of it", () => {
  it("is written down by a colleague, once, and told in the audit", async () => {
    const id = await ask(reviewer);
    expect(await answer(owner, id)).toBe(claim);
    expect(await read(owner)).toMatchObject([{ version: 2, fields: { ...FIELDS, ...ANSWER } }]);
    expect(await answer(owner, id, 2)).toBe(claim);
    expect((await read(owner))[0]?.version).toBe(2);
    const events = await db().auditEvent.count({
      where: { type: "contact.changed", claim: { slug: claim } },
    });
    expect(events).toBe(1);
  });

  it("cannot be written by others: who is no member finds nothing, an observer may not", async () => {
    const id = await ask(reviewer);
    const all = [undefined, foreigner, await createPerson({ isSteward: true }), observer];
    expect(await Promise.all(all.map((one) => code(answer(one, id))))).toEqual([
      "unauthenticated",
      "not_found",
      "not_found",
      "forbidden",
    ]);
    for (const odd of ["", "x", "a\0b", "00000000-0000-4000-8000-000000000000"])
      expect(await code(answer(owner, odd))).toBe("not_found");
  });

  it("of two people at once one is recorded, the other is told", async () => {
    const id = await ask(reviewer);
    const both = [
      answer(owner, id, 1, { ...ANSWER, answer: "One." }),
      answer(reviewer, id, 1, { ...ANSWER, answer: "Two." }),
    ];
    expect((await Promise.all(both.map(code))).sort()).toEqual(["conflict", "done"]);
    expect((await read(owner))[0]?.version).toBe(2);
    expect(await code(answer(owner, id, 1))).toBe("conflict");
  });

  it("may come when the claim is closed already", async () => {
    const id = await ask(reviewer);
    await db().claim.update({
      where: { slug: claim },
      data: { lifecycle: "RETRACTED", lifecycleNote: "Set aside." },
    });
    expect(await code(answer(owner, id))).toBe("done");
  });
});
