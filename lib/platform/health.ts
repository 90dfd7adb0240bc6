import { db } from "./db";
import { inTime } from "./in-time";

/**
 * Whether the database answers.
 * @param within milliseconds after which it counts as away
 */
export function databaseAnswers(within: number): Promise<boolean> {
  return inTime(within, db().$queryRaw`SELECT 1`).then(
    () => true,
    () => false,
  );
}
