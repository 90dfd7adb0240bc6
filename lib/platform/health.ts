import { setImmediate } from "node:timers/promises";
import { db } from "./db";
import { inTime } from "./in-time";

// In milliseconds. A page reads twice before next gives it up; together with the question whether the database is
// there at all, its visitor has an answer within two seconds. In development a page is compiled in that time too.
const READ = process.env.NODE_ENV === "development" ? 15_000 : 1_100;
const ANSWER = 200;
const REST = 1_000;

let restingUntil = 0;

/**
 * Whether the database answers.
 * @param within milliseconds after which it counts as away
 */
export function databaseAnswers(within = ANSWER): Promise<boolean> {
  return inTime(within, db().$queryRaw`SELECT 1`).then(
    () => true,
    () => false,
  );
}

/**
 * A read for a page, which does not wait long: not for a read that hangs, and not at all for a second after the
 * database was found to be away.
 * @throws Error when there is no answer in time
 */
export async function readInTime<T>(read: () => Promise<T>): Promise<T> {
  if (performance.now() < restingUntil) {
    // Not in the same turn: next 16.4.6 never answers a page whose cached read fails at once.
    await setImmediate();
    throw new Error("the database was away a moment ago");
  }
  try {
    return await inTime(READ, read());
  } catch (error) {
    if (!(await databaseAnswers())) restingUntil = performance.now() + REST;
    throw error;
  }
}

/**
 * A read for an answer that is long itself: it may take its time, while the database answers at all.
 * @throws Error when that does not answer in time, and what `read` throws
 */
export async function readAtLength<T>(read: () => Promise<T>): Promise<T> {
  await readInTime(() => db().$queryRaw`SELECT 1`);
  return read();
}
