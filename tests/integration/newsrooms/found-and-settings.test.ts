import { describe, expect, it } from "vitest";
import { applyAgain } from "@/lib/newsrooms/apply-again";
import { peopleTold } from "@/lib/newsrooms/audience";
import { changeSettings } from "@/lib/newsrooms/change-settings";
import { decideAdmission } from "@/lib/newsrooms/decide-admission";
import { foundNewsroom } from "@/lib/newsrooms/found-newsroom";
import { NEWSROOM_ROLES, OCCASION_NAMES } from "@/lib/newsrooms/model";
import { newsroomSettings } from "@/lib/newsrooms/people";
import { db } from "@/lib/platform/db";
import { onInstance } from "@/tests/integration/identity/setup";
import { createNewsroom, createPerson, type Person } from "@/tests/support/scenario";

onInstance();

const facts = {
  name: "The Daily Écho",
  description: "Regional news.",
  url: "https://echo.example",
  country: "FR",
  languages: "French, breton; pt-BR",
  correctionsUrl: "https://echo.example/corrections",
  methodologyUrl: "",
};

const newsroomOf = (slug: string) =>
  db().newsroom.findUniqueOrThrow({ where: { slug }, include: { memberships: true, events: true } });

describe("founding", () => {
  it("makes a newsroom that waits for a steward, with its founder as owner", async () => {
    const founder = await createPerson();
    const slug = await foundNewsroom(founder, facts);
    expect(slug).toBe("the-daily-echo");
    expect(await newsroomOf(slug)).toMatchObject({
      name: "The Daily Écho",
      url: "https://echo.example/",
      country: "FR",
      languages: ["fr", "br", "pt-BR"],
      correctionsUrl: "https://echo.example/corrections",
      methodologyUrl: null,
      admission: "PENDING",
      verifiedAt: null,
      signOffRequired: false,
      dueDays: 7,
      memberships: [{ userId: founder.id, role: "OWNER" }],
      events: [{ type: "newsroom.founded", actorId: founder.id }],
    });
  });

  it("gives newsrooms of one name, founded at the same moment, addresses of their own", async () => {
    const founders = await Promise.all(Array.from({ length: 5 }, () => createPerson()));
    const slugs = await Promise.all(founders.map((one) => foundNewsroom(one, { ...facts, name: "Same" })));
    expect(slugs.sort()).toEqual(["same", "same-2", "same-3", "same-4", "same-5"]);
  });

  it("finds an address for names that the page itself needs, or that have no Latin letters", async () => {
    const founder = await createPerson();
    expect(await foundNewsroom(founder, { ...facts, name: "New" })).toBe("new-2");
    expect(await foundNewsroom(founder, { ...facts, name: "新聞" })).toBe("newsroom");
  });

  it.each([
    ["name", ""],
    ["name", "12345"],
    ["name", "a\u202Eb"],
    ["url", ""],
    ["url", "javascript:alert(1)"],
    ["correctionsUrl", "ftp://x.example"],
    ["methodologyUrl", "nowhere"],
    ["country", "XX"],
    ["languages", " , "],
    ["languages", "Klingonese"],
    ["description", "x".repeat(601)],
  ])("says beside the field what is wrong with %s %j", async (field, typed) => {
    const refusal = await foundNewsroom(await createPerson(), { ...facts, [field]: typed }).catch(
      (error: unknown) => error,
    );
    expect(refusal).toMatchObject({ code: "invalid", fields: { [field]: expect.any(String) } });
  });

  it("is for anybody but visitors and stewards, three times a day", async () => {
    await expect(foundNewsroom(null, facts)).rejects.toMatchObject({ code: "unauthenticated" });
    const steward = await createPerson({ isSteward: true });
    await expect(foundNewsroom(steward, facts)).rejects.toMatchObject({ code: "forbidden" });
    const founder = await createPerson();
    const settled = await Promise.allSettled(Array.from({ length: 5 }, () => foundNewsroom(founder, facts)));
    expect(settled.filter(({ status }) => status === "fulfilled")).toHaveLength(3);
    await expect(foundNewsroom(founder, facts)).rejects.toMatchObject({ code: "rate_limited" });
  });
});

describe("settings", () => {
  const audience = Object.fromEntries(OCCASION_NAMES.map((name) => [name, ["EDITOR"]]));
  const typed = { ...facts, signOffRequired: true, dueDays: "14", audience };

  async function setUp() {
    const newsroom = await createNewsroom([...NEWSROOM_ROLES]);
    const [owner, editor] = newsroom.members as [Person, Person];
    const version = async () => (await newsroomSettings(owner, newsroom.slug))?.version ?? "";
    return { slug: newsroom.slug, id: newsroom.id, owner, editor, version };
  }

  it("are an owner's, are recorded by field, and hold", async () => {
    const { slug, owner, version } = await setUp();
    await changeSettings(owner, { slug, seen: await version(), typed });
    const changed = await newsroomOf(slug);
    expect(changed).toMatchObject({ name: facts.name, slug, signOffRequired: true, dueDays: 14, audience });
    const fields = ["name", "description", "url", "country", "languages", "correctionsUrl"];
    expect(changed.events).toMatchObject([
      {
        type: "newsroom.settings_changed",
        actorId: owner.id,
        payload: { fields: [...fields, "signOffRequired", "dueDays", "audience"] },
      },
    ]);
    await changeSettings(owner, { slug, seen: await version(), typed });
    expect((await newsroomOf(slug)).events, "nothing changed").toHaveLength(1);
  });

  it("are a conflict when somebody else has changed them since", async () => {
    const { slug, owner, version } = await setUp();
    const seen = await version();
    const changes = ["10", "20"].map((dueDays) =>
      changeSettings(owner, { slug, seen, typed: { ...typed, dueDays } }),
    );
    const settled = await Promise.allSettled(changes);
    expect(settled.map(({ status }) => status).sort()).toEqual(["fulfilled", "rejected"]);
    expect(settled.find((one) => one.status === "rejected")?.reason).toMatchObject({ code: "conflict" });
  });

  it.each(["0", "91", "x", "", "1.5"])("take no %j as days", async (dueDays) => {
    const { slug, owner, version } = await setUp();
    const request = { slug, seen: await version(), typed: { ...typed, dueDays } };
    await expect(changeSettings(owner, request)).rejects.toMatchObject({
      code: "invalid",
      fields: { dueDays: expect.any(String) },
    });
  });

  it("are refused to others", async () => {
    const { slug, editor, version } = await setUp();
    const request = { slug, seen: await version(), typed };
    await expect(changeSettings(editor, request)).rejects.toMatchObject({ code: "forbidden" });
    await expect(changeSettings(await createPerson(), request)).rejects.toMatchObject({ code: "not_found" });
    expect(await newsroomSettings(await createPerson(), slug)).toBeNull();
  });

  it("say who is told of what; without a choice the default holds", async () => {
    const { slug, id, owner, version } = await setUp();
    const roles = async (occasion: (typeof OCCASION_NAMES)[number]) => {
      const ids = await peopleTold(db(), id, occasion);
      const members = await db().membership.findMany({ where: { newsroomId: id, userId: { in: ids } } });
      return members.map(({ role }) => role).sort();
    };
    expect(await roles("AWAITING_SIGN_OFF")).toEqual(["EDITOR", "OWNER"]);
    expect(await roles("OVERDUE")).toEqual(["EDITOR", "OWNER"]);
    expect(await roles("MEMBERSHIP")).toEqual(["OWNER"]);
    expect(await roles("ADMISSION")).toEqual(["EDITOR", "OBSERVER", "OWNER", "REVIEWER"]);
    const chosen = { ...audience, MEMBERSHIP: [], OVERDUE: ["OBSERVER"] };
    await changeSettings(owner, { slug, seen: await version(), typed: { ...typed, audience: chosen } });
    expect(await roles("MEMBERSHIP")).toEqual([]);
    expect(await roles("OVERDUE")).toEqual(["OBSERVER"]);
    expect(await roles("AWAITING_SIGN_OFF")).toEqual(["EDITOR"]);
  });
});

describe("applying again", () => {
  it("is an owner's after a refusal, keeps what was said, and is refused while it waits or is admitted", async () => {
    const { slug, members } = await createNewsroom(["OWNER", "EDITOR"], { verified: false });
    const [owner, editor] = members as [Person, Person];
    const steward = await createPerson({ isSteward: true });
    await expect(applyAgain(owner, { slug })).rejects.toMatchObject({ code: "conflict" });
    await decideAdmission(steward, { slug, decision: "DECLINE", reason: "No corrections policy." });
    await expect(applyAgain(editor, { slug })).rejects.toMatchObject({ code: "forbidden" });
    await expect(applyAgain(await createPerson(), { slug })).rejects.toMatchObject({ code: "not_found" });
    await applyAgain(owner, { slug });
    const waiting = await newsroomOf(slug);
    expect(waiting).toMatchObject({ admission: "PENDING", admissionNote: "No corrections policy." });
    expect(waiting.events.map(({ type }) => type)).toEqual(["newsroom.declined", "newsroom.applied_again"]);
    await decideAdmission(steward, { slug, decision: "ADMIT", reason: "It has one now." });
    await expect(applyAgain(owner, { slug })).rejects.toMatchObject({ code: "conflict" });
  });
});
