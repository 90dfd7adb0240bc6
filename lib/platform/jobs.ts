import { setTimeout } from "node:timers/promises";
import { PgBoss } from "pg-boss";
import { log } from "./log";

/**
 * Work that is done after a transaction rather than in it. What has to be done stands in tables of ours, written by
 * that transaction (mail that is not sent, claims that are not recounted): a job looks there, does what it finds and
 * marks it. It may be started at any time, twice, or by another instance, and loses nothing when it is killed.
 */
export type Job = {
  name: string;
  /** When it is started in any case, five fields in UTC; what `wake` missed is done then. */
  cron: string;
  /** Whether it is started with the runner, too. */
  atStart?: boolean;
  /** @param stopping aborted when the process is to end: long work leaves off between two pieces of it */
  work: (stopping: AbortSignal) => Promise<unknown>;
};

// next's bundles each evaluate this module; scripts/serve.ts, in the same process, starts the runner.
const shared = globalThis as { touchstoneJobs?: PgBoss | undefined };
/** How long a run may take before it counts as lost and is started again, in seconds. */
const LONGEST = 300;
/** How soon a run whose process was killed is noticed, in seconds: until then no other of its name starts. */
const HEARTBEAT = 20;
/** How long it waits at most before it tries to start again, in milliseconds. */
const LONGEST_WAIT = 15_000;

/**
 * Starts the runner: pg-boss, in the schema "jobs" of this database, one job of a name at a time however many
 * instances run. While the database is away it is tried again: pages are served meanwhile, and say so.
 * @param connectionString PostgreSQL URL
 * @returns when it runs, and how to stop it; what is under way may finish
 */
export function startJobs(connectionString: string, jobs: Job[]) {
  const stopping = new AbortController();
  const started = untilStarted(() => start(connectionString, jobs, stopping.signal), stopping.signal);
  const stop = async () => {
    shared.touchstoneJobs = undefined;
    stopping.abort();
    await (await started)?.stop({ graceful: true, timeout: 4_000 });
  };
  return { started, stop };
}

/** Tries again, after longer and longer waits, until it succeeds; null when it is to stop before. */
async function untilStarted(attempt: () => Promise<PgBoss>, stopping: AbortSignal): Promise<PgBoss | null> {
  for (let wait = 500; !stopping.aborted; wait = Math.min(2 * wait, LONGEST_WAIT)) {
    try {
      return await attempt();
    } catch (error) {
      log.warn({ err: error }, "the job runner did not start");
      await setTimeout(wait, undefined, { signal: stopping }).catch(() => {});
    }
  }
  return null;
}

async function start(connectionString: string, jobs: Job[], stopping: AbortSignal): Promise<PgBoss> {
  const boss = new PgBoss({
    connectionString,
    schema: "jobs",
    application_name: "touchstone-jobs",
    max: 4,
    connectionTimeoutMillis: 1_500,
    useListenNotify: true,
    monitorIntervalSeconds: HEARTBEAT,
  });
  boss.on("error", (error) => log.warn({ err: error }, "the job runner has a problem"));
  try {
    await boss.start();
    for (const job of jobs) await employ(boss, job, stopping);
  } catch (error) {
    await boss.stop({ graceful: false }).catch(() => {});
    throw error;
  }
  shared.touchstoneJobs = boss;
  return boss;
}

async function employ(
  boss: PgBoss,
  { name, cron, work, atStart }: Job,
  stopping: AbortSignal,
): Promise<void> {
  await boss.createQueue(name, {
    policy: "stately",
    notify: true,
    retryLimit: 0,
    expireInSeconds: LONGEST,
    heartbeatSeconds: HEARTBEAT,
    deleteAfterSeconds: 86_400,
  });
  await boss.work(name, { pollingIntervalSeconds: 2 }, async () => {
    await work(stopping).catch((error) => log.error({ job: name, err: error }, "a job failed"));
  });
  await boss.schedule(name, cron);
  if (atStart) await boss.send(name);
}

/**
 * Starts a job now, after the transaction that gave it work. Never fails: where no runner answers, the job's own time
 * comes.
 */
export async function wake(name: string): Promise<void> {
  await shared.touchstoneJobs
    ?.send(name)
    .catch((error) => log.warn({ job: name, err: error }, "a job was not woken"));
}
