import { createHash, randomUUID } from "node:crypto";
import { readdir } from "node:fs/promises";
import { expect, test } from "@playwright/test";
import { updateText } from "@/lib/intake/update-text";
import { unsubscribeToken } from "@/lib/notifications/unsubscribe-token";
import { dayOf } from "@/lib/platform/days";
import { closeDb, db, pointDbAt } from "@/lib/platform/db";
import { hashToken } from "@/lib/platform/hash-token";
import { castVerdict } from "@/lib/verdicts/cast-verdict";
import { createWebhook } from "@/lib/webhooks/create-webhook";
import { switchWebhook } from "@/lib/webhooks/switch-webhook";
import { builtActions, callAction, postForm } from "@/tests/support/actions";
import { createArticle, EDITED, PROMISE } from "@/tests/support/later-texts";
import { createClaim, createNewsroom, createPerson, type Person, verdict } from "@/tests/support/scenario";
import { SECRET } from "@/tests/support/server";
import { sessionCookie } from "@/tests/support/session";
import { type Cell, cellOf, MATRIX, ROLES, type Role } from "./matrix";
import { argumentsOf, pathOf, type Subjects } from "./subjects";

const files = await readdir("app", { recursive: true });
const pages = files.filter((file) => /(^|\/)(page\.tsx|route\.ts)$/.test(file)).map((file) => `app/${file}`);

/** The actions that forms post to; the others are called by scripts alone. */
const FORMS = Object.keys(MATRIX).filter((name) => /#(?!saveVerdictDraft|\w+InPage)/.test(name));

/** What requests say of themselves that no page of this site has made. */
const forgedHeaders = (base: string): Record<string, string>[] => [
  {},
  { origin: "https://evil.example" },
  { origin: base, "sec-fetch-site": "cross-site" },
  { "sec-fetch-site": "same-site" },
  { origin: "null" },
];

/** Two of these, of which the second is another from action to action. */
const forgedFor = (what: string, base: string) => {
  const [nothing = {}, ...others] = forgedHeaders(base);
  return [nothing, others[Object.keys(MATRIX).indexOf(what) % others.length] ?? {}];
};

let people: Record<Exclude<Role, "visitor">, Person>;
let subjects: Subjects;

test.beforeAll(async () => {
  process.env.NEXTAUTH_SECRET = SECRET;
  await pointDbAt(process.env.E2E_DATABASE_URL ?? "", 4);
  const ours = await createNewsroom(["OWNER", "EDITOR", "REVIEWER", "OBSERVER", "REVIEWER"]);
  const theirs = await createNewsroom(["REVIEWER"]);
  const [owner, editor, reviewer, observer, removed] = ours.members as [
    Person,
    Person,
    Person,
    Person,
    Person,
  ];
  const foreigner = theirs.members[0] as Person;
  const [independent, steward] = await Promise.all([createPerson(), createPerson({ isSteward: true })]);
  people = { independent, observer, reviewer, editor, owner, steward, foreigner, removed };
  const [claim, retracted] = await Promise.all([createClaim(), createClaim()]);
  await castVerdict(removed, { slug: (await createClaim()).slug, seen: 0, verdict: verdict() });
  const { id: cast } = await db().verdict.findFirstOrThrow({ where: { reviewerId: removed.id } });
  const demo = await db().user.findFirstOrThrow({ where: { isDemo: true } });
  await sessionCookie(demo.id);
  const session = await db().session.findFirstOrThrow({ where: { userId: demo.id } });
  const notification = await db().notification.create({
    data: {
      userId: demo.id,
      kind: "ASSIGNED",
      particulars: {},
      path: "/desk",
      once: randomUUID(),
      delivery: "OFF",
    },
  });
  const article = await db().article.findFirstOrThrow({ where: { publisher: { not: null } } });
  const claimant = await db().claimant.findFirstOrThrow();
  const contact = await db().contact.create({
    data: {
      newsroomId: ours.id,
      claimId: claim.id,
      authorId: owner.id,
      party: "An office",
      method: "EMAIL",
      askedOn: new Date("2025-04-03"),
    },
  });
  const decision = await db().moderationDecision.create({
    data: { action: "SUSPEND", reason: "OTHER", note: "x", stewardId: steward.id, userId: independent.id },
  });
  const key = await db().apiKey.create({
    data: {
      newsroomId: ours.id,
      name: "Key",
      prefix: "ts_matrix",
      hash: hashToken(randomUUID()),
      createdById: (owner as Person).id,
      expiresAt: new Date(Date.now() + 3_600_000),
    },
  });
  const { claimId } = await db().verdict.findUniqueOrThrow({ where: { id: cast } });
  const token = randomUUID();
  const errorReport = await db().errorReport.create({
    data: { claimId, tokenHash: hashToken(token), text: "Something is wrong here." },
  });
  const correction = await db().correction.create({
    data: { claimId, kind: "RATING_CHANGE", was: "One outcome", now: "Another outcome" },
  });
  const contradiction = await db().claimRelation.findFirstOrThrow({ where: { kind: "CONTRADICTS" } });
  subjects = {
    key: key.id,
    correction: correction.id,
    contradiction: contradiction.id,
    errorReport: { id: errorReport.id, token },
    decision: decision.id,
    day: await digestedDay(),
    orphan: await orphanOf(reviewer),
    claim: claim.slug,
    retracted: retracted.slug,
    newsroom: ours.slug,
    article: article.slug,
    claimant: claimant.slug,
    demo: demo.id,
    session: session.id,
    notification: notification.id,
    unsubscribe: unsubscribeToken({ userId: demo.id, what: "ADMISSION" }),
    contact: contact.id,
    invitation: await revokedInvitation(ours.id, (owner as Person).id),
    verdict: cast,
    webhook: await webhookOf(ours.slug, owner),
  };
});

test.afterAll(() => closeDb());

/** A finished day with its digest, as the job would have written it had there been nothing else. */
async function digestedDay(): Promise<string> {
  const day = dayOf(new Date(Date.now() - 86_400_000));
  const sha256 = createHash("sha256").update(`day ${day} after none\n`).digest("hex");
  const row = { day: new Date(day), records: 0, prev: "", sha256 };
  await db().recordDigest.createMany({ data: [row], skipDuplicates: true });
  return day;
}

/** A quote that stood in an article's first text and does not stand in its second. */
async function orphanOf(reviewer: Person) {
  const { slug, claims, end } = await createArticle(reviewer, [PROMISE]);
  await updateText(reviewer, slug, EDITED + end);
  const { id } = await db().appearance.findFirstOrThrow({ where: { claim: { slug: claims[0] ?? "" } } });
  return { id, article: slug };
}

/** An invitation to an address of nobody here, which was taken back. */
async function revokedInvitation(newsroomId: string, invitedById: string) {
  const token = `invitation-${randomUUID()}`;
  const [expiresAt, revokedAt] = [new Date(Date.now() + 3_600_000), new Date()];
  const about = { newsroomId, invitedById, email: "nobody@people.example", role: "REVIEWER" } as const;
  const { id } = await db().invitation.create({
    data: { ...about, tokenHash: hashToken(token), expiresAt, revokedAt },
  });
  return { id, token };
}

/** A webhook that is switched off, with a delivery that was given up. */
async function webhookOf(slug: string, owner: Person) {
  const typed = { url: "https://hooks.example/in", topics: ["claim.opened"] };
  const { id: webhookId } = await createWebhook(owner, { slug, typed });
  await switchWebhook(owner, { slug, id: webhookId, on: false });
  const message = { create: { topic: "ping", data: {} } };
  const { id: delivery } = await db().webhookDelivery.create({
    data: { webhook: { connect: { id: webhookId } }, message, failedAt: new Date() },
  });
  return { id: webhookId, delivery };
}

/** The Cookie header of a role. A removed member's session is opened while they are a member. */
async function cookieOf(role: Role): Promise<string | undefined> {
  if (role === "visitor") return undefined;
  const cookie = await sessionCookie(people[role].id);
  if (role === "removed") await db().membership.deleteMany({ where: { userId: people.removed.id } });
  return cookie;
}

/** What an answer means, in the letters of the matrix. */
async function meaning(answer: Response): Promise<Cell> {
  const redirect = answer.headers.get("location") ?? answer.headers.get("x-action-redirect") ?? "";
  if (/^(https?:\/\/[^/]+)?\/sign-in\?next=/.test(redirect)) return "s";
  if (answer.status === 401) return "s";
  if (answer.status === 403) return "f";
  if (answer.status === 404) return "n";
  expect(answer.status, "a status of the matrix").toBeLessThan(400);
  // A stream has no end to wait for.
  if (answer.headers.get("content-type")?.startsWith("text/event-stream")) {
    await answer.body?.cancel();
    return "+";
  }
  const text = await answer.text();
  if (text.includes("Sign in to do this.")) return "s";
  if (text.includes("There is no such newsroom.")) return "n";
  return text.includes("Your role does not allow this.") ? "f" : "+";
}

test("every page, route and action stands in the matrix, and nothing else", async () => {
  const actions = (await builtActions()).map(({ name }) => name);
  expect(Object.keys(MATRIX).sort()).toEqual([...pages, ...actions].sort());
});

for (const [what, line] of Object.entries(MATRIX)) {
  test(what, async ({ baseURL }) => {
    const base = baseURL ?? "";
    const found: string[] = [];
    for (const role of ROLES) {
      const cookie = await cookieOf(role);
      const page = base + pathOf(what, subjects);
      const answer = what.includes("#")
        ? await callAction(await idOf(what), argumentsOf(what, subjects), { page, cookie })
        : await fetch(page, { redirect: "manual", headers: cookie ? { cookie } : {} });
      found.push(`${role} ${await meaning(answer)}`);
    }
    expect(found).toEqual(ROLES.map((role) => `${role} ${cellOf(line, role)}`));
  });
}

for (const what of FORMS) {
  test(`${what} posted without scripts`, async ({ baseURL }) => {
    const page = baseURL + pathOf(what, subjects);
    const found: string[] = [];
    for (const role of ROLES) {
      const cookie = await cookieOf(role);
      const answer = await postForm(await idOf(what), formFor(what), { page, cookie });
      found.push(`${role} ${await meaning(answer)}`);
    }
    expect(found).toEqual(ROLES.map((role) => `${role} ${cellOf(MATRIX[what] ?? "", role)}`));
    const cookie = await sessionCookie(people.steward.id);
    for (const headers of forgedFor(what, baseURL ?? "")) {
      const answer = await postForm(await idOf(what), formFor(what), { page, cookie, headers });
      expect(answer.status, JSON.stringify(headers)).toBe(403);
      expect(await answer.text()).toContain("This is not open to you");
    }
  });
}

for (const what of Object.keys(MATRIX).filter((name) => name.includes("#"))) {
  test(`${what} is refused to other sites`, async ({ baseURL }) => {
    const base = baseURL ?? "";
    const page = base + pathOf(what, subjects);
    const cookie = await sessionCookie(people.steward.id);
    const args = argumentsOf(what, subjects);
    for (const forged of forgedFor(what, base)) {
      const answer = await callAction(await idOf(what), args, { page, cookie, headers: forged });
      const text = await answer.text();
      const refused = answer.status >= 400 || text.includes("did not come from a page of this site");
      expect(refused, JSON.stringify(forged)).toBe(true);
    }
    expect(await db().session.count({ where: { userId: people.steward.id } })).toBeGreaterThan(0);
  });
}

for (const what of Object.keys(MATRIX).filter((name) => name.includes("#"))) {
  test(`whatever ${what} is called with, it does not fail`, async ({ baseURL }) => {
    const odd = [null, 1, "a\0b", {}, [], { slug: {} }];
    const calls = [...odd.map((one) => [one]), ["a\0b", 1, {}], ["x", "1", null], [null, 1.5, 2, []], []];
    const page = baseURL + pathOf(what, subjects);
    for (const args of calls) {
      const cookie = await sessionCookie(people.reviewer.id);
      const answer = await callAction(await idOf(what), args, { page, cookie });
      expect(answer.status, JSON.stringify(args)).toBeLessThan(500);
    }
  });
}

function formFor(what: string): FormData {
  return argumentsOf(what, subjects)[0] as FormData;
}

async function idOf(name: string): Promise<string> {
  const action = (await builtActions()).find((one) => one.name === name);
  if (!action) throw new Error(`the build has no action ${name}`);
  return action.id;
}
