// A wait is counted in slices. While the process is busy (starting, on a machine with much else to do) its clock runs,
// but it hears nothing: such a time costs one slice, and what has arrived meanwhile is heard before the next.
const SLICES = 10;

/**
 * The result of `work`, unless it takes too long: what hangs (a database that neither answers nor refuses) is an
 * error like any other, and a page can say so.
 * @param within milliseconds in which the process can listen
 * @throws Error when they have passed; `work` goes on, but nobody waits for it
 */
export async function inTime<T>(within: number, work: Promise<T>): Promise<T> {
  const { promise: tooLate, reject } = Promise.withResolvers<never>();
  let left = SLICES;
  const timer = setInterval(() => {
    if (--left === 0) reject(new Error(`no answer within ${within} ms`));
  }, within / SLICES);
  try {
    return await Promise.race([work, tooLate]);
  } finally {
    clearInterval(timer);
  }
}
