/**
 * The result of `work`, unless it takes too long: what hangs (a database that neither answers nor refuses) is an
 * error like any other, and a page can say so.
 * @param within milliseconds
 * @throws Error when they have passed; `work` goes on, but nobody waits for it
 */
export async function inTime<T>(within: number, work: Promise<T>): Promise<T> {
  const { promise: tooLate, reject } = Promise.withResolvers<never>();
  const timer = setTimeout(() => reject(new Error(`no answer within ${within} ms`)), within);
  try {
    return await Promise.race([work, tooLate]);
  } finally {
    clearTimeout(timer);
  }
}
