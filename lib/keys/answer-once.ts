import { createHash } from "node:crypto";
import { db } from "@/lib/platform/db";
import { AppError } from "@/lib/platform/errors";

/** What a write was answered with, as it is kept and given again. */
export type KeptAnswer = { status: number; body: string; etag: string | null };

/** One request under an Idempotency-Key. */
export type OnceRequest = {
  apiKeyId: string;
  /** As the client chose it. */
  key: string;
  /** Everything that makes the request this one. */
  parts: string[];
};

/** How long an answer is kept, and after how long work that never ended counts as lost; in milliseconds. */
const KEPT = 24 * 60 * 60 * 1_000;
const LOST = 60_000;

/**
 * Does a piece of work once for each Idempotency-Key: asked again, the first answer is given again.
 * @param work what it throws is not kept: whoever asked may try again under the same key
 * @returns the answer, and whether it is an old one
 * @throws AppError conflict while the first request is under way; ReusedKey for another request under the same key;
 *   what `work` throws
 */
export async function answerOnce(
  request: OnceRequest,
  work: () => Promise<KeptAnswer>,
): Promise<KeptAnswer & { replayed: boolean }> {
  const { apiKeyId, key } = request;
  const earlier = await claim(request);
  if (earlier) return { ...earlier, replayed: true };
  const underWay = { apiKeyId, key, status: null };
  try {
    const answer = await work();
    await db().idempotentAnswer.updateMany({ where: underWay, data: answer });
    return { ...answer, replayed: false };
  } catch (error) {
    await db().idempotentAnswer.deleteMany({ where: underWay });
    throw error;
  }
}

/** An Idempotency-Key that has stood for another request. */
export class ReusedKey extends AppError {
  constructor() {
    super("invalid", "This Idempotency-Key has been used for another request. Choose a new one.");
  }
}

/** Takes the key for this request. @returns the answer where there is one already */
async function claim({ apiKeyId, key, parts }: OnceRequest): Promise<KeptAnswer | null> {
  const request = createHash("sha256").update(JSON.stringify(parts)).digest("hex");
  const data = { apiKeyId, key, request };
  const { count } = await db().idempotentAnswer.createMany({ data, skipDuplicates: true });
  if (count === 1) return null;
  const row = await db().idempotentAnswer.findUnique({ where: { apiKeyId_key: { apiKeyId, key } } });
  if (row && row.request !== request) throw new ReusedKey();
  if (row && row.status !== null) return { status: row.status, body: row.body, etag: row.etag };
  // Whoever did it first has died meanwhile: what they wrote, if anything, the precondition of the write finds.
  const lost = { ...data, status: null, createdAt: { lt: new Date(Date.now() - LOST) } };
  const taken = await db().idempotentAnswer.updateMany({ where: lost, data: { createdAt: new Date() } });
  if (taken.count === 1) return null;
  throw new AppError("conflict", "The first request with this Idempotency-Key is still under way.");
}

/** Forgets answers that nobody will ask for again. For the job. @returns how many */
export async function forgetAnswers(now = new Date()): Promise<number> {
  const old = { createdAt: { lt: new Date(now.getTime() - KEPT) } };
  return (await db().idempotentAnswer.deleteMany({ where: old })).count;
}
