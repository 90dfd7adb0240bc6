import { Prisma } from "@/prisma/generated/client";
import { askedBy } from "./asked";
import { findCandidates } from "./candidates";
import type { Similar } from "./model";
import { rerank } from "./rerank";

/** So many of the candidates by BM25 are compared letter by letter. */
const COMPARED = 30;

/** So much of a text is read, in UTF-16 code units: who pastes more has long said what it is about. */
const READ = 20_000;

// As lib/claims/listed.ts has it, which may import this folder, never the reverse.
const LISTED = Prisma.sql`c.lifecycle = 'OPEN' AND c."hiddenAt" IS NULL`;
const SHOWN = Prisma.sql`c.lifecycle <> 'DRAFT' AND c."hiddenAt" IS NULL`;

type Options = {
  /** How many at most. */
  limit: number;
  /** A claim that is not to be among them: the one whose text it is. */
  exceptId?: string;
  /** Whether closed claims that still have a page count, too: duplicates, retracted ones, those out of scope. */
  closedToo?: boolean;
};

/**
 * The claims that say most nearly what a text says, best first: open ones that lists show.
 * @param text a claim as it is typed, or what somebody pasted: a sentence, a post, an article
 */
export async function similarClaims(
  text: string,
  { limit, exceptId, closedToo = false }: Options,
): Promise<Similar[]> {
  const begin = text.slice(0, READ);
  const asked = await askedBy(begin);
  if (!asked) return [];
  const others = exceptId ? Prisma.sql`AND c.id <> ${exceptId}::uuid` : Prisma.empty;
  const which = Prisma.sql`${closedToo ? SHOWN : LISTED} ${others}`;
  const candidates = await findCandidates(asked, which, Math.max(COMPARED, limit));
  return rerank(begin, asked, candidates).slice(0, limit);
}
