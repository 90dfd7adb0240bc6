import { expect, test } from "@playwright/test";
import { closeDb, db, pointDbAt } from "@/lib/platform/db";
import { recountAll } from "@/lib/verdicts/recount";
import { type Cluster, startCluster } from "@/scripts/postgres";
import { builtActions, callAction } from "@/tests/support/actions";
import { migratedDatabase, startTestPostgres, type TestPostgres } from "@/tests/support/postgres";
import { createClaim, createNewsroom, type Person, verdict } from "@/tests/support/scenario";
import { type App, startApp } from "@/tests/support/server";
import { sessionCookie } from "@/tests/support/session";

const WRITERS = 40;
/** In milliseconds. The app answers far sooner; a busy machine must not decide the test. */
const PATIENCE = 10_000;

let postgres: TestPostgres;
let restarted: Cluster | undefined;
let app: App;

test.beforeAll(async () => {
  postgres = await startTestPostgres(true);
  const url = await migratedDatabase(postgres, "killed");
  await pointDbAt(url, 4);
  app = await startApp(url);
});

test.afterAll(async () => {
  await closeDb();
  await app.stop();
  await restarted?.stop();
  await postgres.stop();
});

/** Submits a verdict over HTTP. @returns whether the app acknowledged it */
async function submit(person: Person, cookie: string, slug: string, id: string): Promise<boolean> {
  const page = `${app.url}/desk/claims/${slug}`;
  const args = [slug, 0, 1, verdict({ explanation: `By ${person.handle}.` })];
  try {
    const answer = await callAction(id, args, { page, cookie });
    return (await answer.text()).includes('"kind":"done"');
  } catch {
    return false;
  }
}

test("PostgreSQL killed in mid-load loses no acknowledged verdict, and the app recovers by itself", async () => {
  test.setTimeout(120_000);
  const { members } = await createNewsroom(Array.from({ length: WRITERS }, () => "REVIEWER" as const));
  const cookies = await Promise.all(members.map((person) => sessionCookie(person.id)));
  const claims = await Promise.all(Array.from({ length: 5 }, () => createClaim()));
  const id = (await builtActions()).find((one) => one.name.endsWith("#submitVerdictInPage"))?.id ?? "";
  const acknowledged: { slug: string; reviewerId: string }[] = [];

  const load = Promise.all(
    claims.flatMap(({ slug }) =>
      members.map(async (person, index) => {
        if (!(await submit(person, cookies[index] ?? "", slug, id))) return;
        acknowledged.push({ slug, reviewerId: person.id });
        if (acknowledged.length === WRITERS) process.kill(postgres.cluster.pid, "SIGKILL");
      }),
    ),
  );
  await postgres.cluster.ended;

  const [health, page] = await Promise.all([
    fetch(`${app.url}/api/health`, { signal: AbortSignal.timeout(PATIENCE) }),
    fetch(`${app.url}/claims/${claims[0]?.slug}`, { signal: AbortSignal.timeout(PATIENCE) }),
  ]);
  expect(health.status).toBe(503);
  expect(page.status).toBeGreaterThanOrEqual(500);
  expect(await page.text()).toContain("cannot reach its database");

  await load;
  restarted = await startCluster(postgres.options);
  await expect(async () => {
    expect((await fetch(`${app.url}/api/health`)).status).toBe(200);
    expect((await fetch(`${app.url}/claims/${claims[0]?.slug}`)).status).toBe(200);
  }).toPass({ timeout: PATIENCE });

  const stored = await db().verdict.findMany({
    select: { reviewerId: true, claim: { select: { slug: true } } },
  });
  const kept = new Set(stored.map((one) => `${one.claim.slug} ${one.reviewerId}`));
  expect(acknowledged.length).toBeGreaterThanOrEqual(WRITERS);
  expect(acknowledged.filter((one) => !kept.has(`${one.slug} ${one.reviewerId}`))).toEqual([]);
  expect((await recountAll(db())).different).toEqual([]);
});
