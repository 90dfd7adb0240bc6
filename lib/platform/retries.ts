/** How often something that goes out (a mail, a webhook's delivery) is tried: with the waits, for about three days. */
export const ATTEMPTS = 20;
const MINUTE = 60_000;
const LONGEST_WAIT = 6 * 60 * MINUTE;

/** How long it waits after so many attempts, in milliseconds: each time twice as long, at most six hours. */
export function waitAfter(attempts: number): number {
  return Math.min(MINUTE * 2 ** (attempts - 1), LONGEST_WAIT);
}

/** The same, up to a fifth shorter or longer by chance, so that what failed together does not return together. */
export function scatteredWaitAfter(attempts: number): number {
  return Math.round(waitAfter(attempts) * (0.8 + 0.4 * Math.random()));
}
