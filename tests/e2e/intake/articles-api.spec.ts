import { randomUUID } from "node:crypto";
import { db } from "@/lib/platform/db";
import { createKey } from "@/tests/support/keys";
import { openClaims } from "@/tests/support/open-claims";
import { keyedProblems } from "@/tests/support/openapi";
import { createNewsroom, type Person } from "@/tests/support/scenario";
import { expect, test } from "./instance";

const PATH = "/api/v1/articles";

let site: string;
let owner: Person;
let key: string;
test.beforeEach(async ({ instance }) => {
  site = instance.url;
  owner = (await createNewsroom(["OWNER", "OWNER"])).members[0] as Person;
  key = await createKey(owner, { scopes: ["articles:write"] });
});

/** Sends an article as a program would; whatever is answered is held against the OpenAPI document. */
async function send(body: unknown, { by = key, once = randomUUID() }: { by?: string; once?: string } = {}) {
  const answer = await fetch(site + PATH, {
    method: "POST",
    headers: {
      authorization: `Bearer ${by}`,
      "content-type": "application/json",
      "idempotency-key": once,
    },
    body: typeof body === "string" ? body : JSON.stringify(body),
  });
  const text = await answer.text();
  const { status, headers } = answer;
  const told = { method: "POST", path: PATH, status, type: headers.get("content-type") };
  expect(keyedProblems({ ...told, body: JSON.parse(text) }), text).toBeNull();
  expect(headers.get("access-control-allow-origin")).toBeNull();
  return { status, headers, text, body: JSON.parse(text) as Record<string, unknown> };
}

const sentences = (of: string) =>
  [1, 2, 3].map((n) => `In ${of} the council spent ${n} million crowns on piers in 202${n}.`);
const textOf = (of: string) => sentences(of).join("\n\n");

test("a program sends an address: it is fetched once, and known from then on", async ({ instance }) => {
  const once = randomUUID();
  const url = `${instance.news.story}?utm_campaign=api`;
  const first = await send({ url }, { once });
  expect(first.status).toBe(201);
  const { slug, desk, suggestions } = first.body;
  expect(first.headers.get("location")).toBe(`${site}/desk/articles/${slug}`);
  expect(desk).toBe(first.headers.get("location"));
  expect(suggestions).toBeGreaterThan(5);
  expect(first.text).not.toContain("412,000");
  const again = await send({ url }, { once });
  expect([again.status, again.text]).toEqual([201, first.text]);
  expect(again.headers.get("location")).toBe(desk);
  expect(again.headers.get("idempotency-replayed")).toBe("true");
  const known = await send({ url: `${instance.news.url}/moved` });
  expect([known.status, known.body]).toEqual([200, { ...first.body, outcome: "known" }]);
  expect(known.headers.get("location")).toBeNull();
});

test("a program sends a text with what it knows, and nothing of it is public", async ({ request }) => {
  const of = randomUUID();
  const sent = {
    text: textOf(of),
    headline: `Piers of ${of}`,
    publisher: "The Courier",
    datePublished: "2025-03",
  };
  const added = await send(sent);
  expect(added.status).toBe(201);
  const article = await db().article.findUniqueOrThrow({
    where: { slug: String(added.body.slug) },
    include: { snapshots: true },
  });
  expect(article).toMatchObject({
    headline: sent.headline,
    publisher: "The Courier",
    author: null,
    url: null,
  });
  expect(article.snapshots[0]).toMatchObject({ arrival: "SENT", addedById: owner.id });
  expect((await request.get(`${PATH}/${article.slug}`)).status()).toBe(404);
  expect(await (await request.get(PATH)).text()).not.toContain(of);
  await openClaims(article.slug, sentences(of));
  const seems = await send({ text: `${sent.text}\n\nAnd more.` });
  expect(seems.status).toBe(409);
  expect(seems.body.detail).toContain(article.slug);
  expect((await send({ text: `${sent.text}\n\nAnd more.`, article: article.slug })).body).toMatchObject({
    slug: article.slug,
    outcome: "newer",
  });
  expect((await send({ text: `${sent.text}\n\nOthers.`, article: null })).status).toBe(201);
});

test("what is wrong is named, and who may not is refused", async ({ instance }) => {
  const pointers = async (body: unknown) => {
    const { status, body: problem } = await send(body);
    return [status, ...(problem.errors as { pointer: string }[]).map((one) => one.pointer)];
  };
  expect(await pointers({})).toEqual([400, "#/url"]);
  expect(await pointers({ url: `${instance.news.url}/subscribers/story` })).toEqual([400, "#/url"]);
  expect(await pointers({ text: "a".repeat(400_001) })).toEqual([400, "#/text"]);
  expect(await pointers({ text: "A text.", datePublished: "soon" })).toEqual([400, "#/datePublished"]);
  expect(await pointers({ text: 1, weight: 2 })).toEqual([400, "#/text", "#/weight"]);
  expect((await send({ text: "\ud800".repeat(2), article: "nowhere" })).status).toBe(404);
  expect((await send("{")).status).toBe(400);
  expect((await send({ text: "a".repeat(2_600_000) })).status).toBe(413);
  const other = await createKey(owner, { scopes: ["verdicts:write"] });
  expect((await send({ text: textOf("x") }, { by: other })).status).toBe(403);
  expect((await send({ text: textOf("x") }, { by: "ts_x" })).status).toBe(401);
  await db().membership.updateMany({ where: { userId: owner.id }, data: { role: "OBSERVER" } });
  expect((await send({ text: textOf(randomUUID()) })).status).toBe(403);
  const stored = await db().snapshot.count({ where: { addedById: owner.id } });
  expect(stored).toBe(0);
});
