import { fork } from "node:child_process";
import { once } from "node:events";
import { parseArgs } from "node:util";
import autocannon from "autocannon";
import pg from "pg";
import { closeDb, pointDbAt } from "@/lib/platform/db";
import { seedIfEmpty } from "@/prisma/seed";
import { benchBoard } from "@/scripts/bench-board";
import { benchDumps } from "@/scripts/bench-dump";
import { benchMatching } from "@/scripts/bench-matching";
import { freePort } from "@/scripts/support/ports";
import { builtActions, callAction } from "@/tests/support/actions";
import { migratedDatabase, startTestPostgres } from "@/tests/support/postgres";
import { createClaim, createNewsroom, verdict } from "@/tests/support/scenario";
import { buildApp, startApp } from "@/tests/support/server";
import { sessionCookie } from "@/tests/support/session";

// Speed as ratios against a reference that is measured in the same run: figures of one machine say little elsewhere.
const SECONDS = 8;
const CONNECTIONS = 20;
const VERDICTS = 400;

/** Sizes of one thing: `npm run bench -- --dump 50000,1000000` measures nothing else, `--matching 10000` neither. */
const { dump, matching } = parseArgs({
  options: { dump: { type: "string" }, matching: { type: "string" } },
}).values;
const DUMPS = [50_000];
const MATCHING = [10_000, 100_000, 300_000, 1_000_000];
const sizes = (given: string) => given.split(",").map(Number);

const port = await freePort();
const postgres = await startTestPostgres(true);
const databaseUrl = await migratedDatabase(postgres, "bench");
try {
  if (matching) await benchMatching(postgres, sizes(matching));
  else {
    await seedIfEmpty(databaseUrl);
    await buildApp(databaseUrl, port);
    if (dump) await benchDumps(postgres, port, sizes(dump));
    else await benchAll();
  }
} finally {
  await postgres.stop();
}

async function benchAll() {
  await benchApp();
  await benchDumps(postgres, port, DUMPS);
  await benchMatching(postgres, MATCHING);
}

/** All but the dumps, on a server of their own. */
async function benchApp() {
  const app = await startApp(databaseUrl, port, { LOG_LEVEL: "silent" });
  try {
    await benchPages(app.url);
    await pointDbAt(databaseUrl, 4);
    await benchVerdicts(app.url);
    await benchBoard(app.url);
    await closeDb();
  } finally {
    await app.stop();
  }
}

/** Requests a second of cached pages, against a bare Node server that sends the same bytes from memory. */
async function benchPages(url: string) {
  const paths = ["/", "/claims", "/claims/rutte-no-plans-for-sudden-us-drawdown", "/methodology"];
  const body = await (await fetch(url + paths[2])).text();
  const reference = await staticServer(body);
  const best = await requestsPerSecond(reference.url);
  reference.stop();
  console.log(
    `\nStatic server (node:http, ${body.length} bytes): ${Math.round(best)} requests a second = 1.00`,
  );
  for (const path of paths) {
    const rate = await requestsPerSecond(url + path);
    console.log(`${path}: ${Math.round(rate)} requests a second = ${(rate / best).toFixed(2)}`);
  }
}

async function requestsPerSecond(url: string): Promise<number> {
  await fetch(url);
  const result = await autocannon({ url, connections: CONNECTIONS, duration: SECONDS });
  if (result.non2xx > 0 || result.errors > 0)
    throw new Error(`${url}: ${result.non2xx + result.errors} failed`);
  return result.requests.average;
}

async function staticServer(body: string): Promise<{ url: string; stop: () => void }> {
  const child = fork("scripts/support/static-server.mjs", { stdio: ["ignore", "inherit", "inherit", "ipc"] });
  child.send(body);
  const [answer] = await once(child, "message");
  return { url: `http://127.0.0.1:${answer}`, stop: () => child.kill() };
}

/** Verdicts a second over HTTP, against durable one-row commits of PostgreSQL itself with as many connections. */
async function benchVerdicts(url: string) {
  const newsroom = await createNewsroom(Array.from({ length: 20 }, () => "REVIEWER" as const));
  const people = await Promise.all(newsroom.members.slice(0, 20).map((one) => sessionCookie(one.id)));
  const claims = await Promise.all(Array.from({ length: VERDICTS / 20 }, () => createClaim()));
  const id = (await builtActions()).find((one) => one.name.endsWith("#submitVerdictInPage"))?.id ?? "";
  const jobs = claims.flatMap(({ slug }) => people.map((cookie) => ({ slug, cookie })));
  const best = await commitsPerSecond();
  const rate = await perSecond(jobs, async ({ slug, cookie }) => {
    const page = `${url}/desk/claims/${slug}`;
    const answer = await callAction(id, [slug, 0, 1, { ...verdict() }], { page, cookie });
    if (!(await answer.text()).includes('"kind":"done"')) throw new Error(`${slug}: ${answer.status}`);
  });
  console.log(`\nPostgreSQL, one durable INSERT a transaction: ${Math.round(best)} a second = 1.00`);
  console.log(
    `Verdicts over HTTP (${VERDICTS} over ${claims.length} claims): ${Math.round(rate)} a second = ${(rate / best).toFixed(2)}`,
  );
}

async function commitsPerSecond(): Promise<number> {
  const pool = new pg.Pool({ connectionString: databaseUrl, max: CONNECTIONS });
  await pool.query("CREATE TABLE bench_reference (id int)");
  const rate = await perSecond(
    Array.from({ length: VERDICTS * 5 }, (_, index) => index),
    (index) => pool.query("INSERT INTO bench_reference VALUES ($1)", [index]),
  );
  await pool.end();
  return rate;
}

/** Runs `work` for every job, `CONNECTIONS` at a time. @returns jobs a second */
async function perSecond<T>(jobs: T[], work: (job: T) => Promise<unknown>): Promise<number> {
  const queue = jobs.values();
  const start = performance.now();
  const worker = async () => {
    for (const job of queue) await work(job);
  };
  await Promise.all(Array.from({ length: CONNECTIONS }, worker));
  return (jobs.length / (performance.now() - start)) * 1_000;
}
