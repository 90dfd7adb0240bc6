import { lockArticle } from "@/lib/articles/lock-article";
import { record } from "@/lib/audit";
import { searchTextOf } from "@/lib/claims/claim-version";
import { indexClaims } from "@/lib/matching/index-claims";
import { inTransaction, type Tx } from "@/lib/platform/db";
import { AppError } from "@/lib/platform/errors";
import { authorize, type Viewer } from "@/lib/policy";
import { acceptSuggestions } from "./accept-suggestions";
import { AlreadyLifted, liftedBefore } from "./already-lifted";
import { type Place, parsedPlace } from "./fields";
import { readWords } from "./read-words";

/**
 * Ties words of an article to a claim that is open already, as another place where it was said, and settles the
 * suggestions that they are of. Its statement and its verdicts stay as they are. Sent twice, it is done once.
 * @returns the claim's slug
 * @throws AppError unauthenticated, forbidden, not_found, invalid, conflict (the claim is closed); AlreadyLifted where
 *   the words have become another claim's meanwhile
 */
export async function attachAppearance(
  viewer: Viewer,
  { claimSlug, ...typed }: Place & { claimSlug: string },
): Promise<string> {
  const { id: actorId } = authorize(viewer, "claim:open");
  const place = parsedPlace(typed);
  await inTransaction(async (tx) => {
    await lockArticle(tx, place.articleSlug);
    const { words } = await readWords(tx, place);
    const claim = await lockClaim(tx, claimSlug);
    const before = await liftedBefore(tx, place, claim.statement);
    if (before?.claim.slug === claimSlug) return;
    if (before) throw new AlreadyLifted(before.claim, before.actorId === actorId ? null : before.by);
    await addAppearance(tx, claim, words, actorId);
    await acceptSuggestions(tx, place, actorId);
  });
  return claimSlug;
}

async function lockClaim(tx: Tx, slug: string) {
  await tx.$queryRaw`SELECT 1 FROM "Claim" WHERE slug = ${slug} FOR NO KEY UPDATE`;
  const claim = await tx.claim.findUnique({
    where: { slug },
    select: {
      id: true,
      statement: true,
      lifecycle: true,
      hiddenAt: true,
      claimant: { select: { name: true } },
      appearances: {
        select: { exact: true, snapshotId: true, start: true, end: true },
        orderBy: { id: "asc" },
      },
    },
  });
  if (!claim || claim.lifecycle === "DRAFT" || claim.hiddenAt)
    throw new AppError("not_found", "There is no such claim.");
  if (claim.lifecycle !== "OPEN")
    throw new AppError("conflict", "This claim is closed: nothing is added to it.");
  return claim;
}

type LockedClaim = Awaited<ReturnType<typeof lockClaim>>;
type Words = Awaited<ReturnType<typeof readWords>>["words"];

async function addAppearance(tx: Tx, claim: LockedClaim, words: Words, actorId: string): Promise<void> {
  const { snapshotId, start, end } = words;
  if (
    claim.appearances.some((one) => one.snapshotId === snapshotId && one.start === start && one.end === end)
  )
    return;
  const quotes = [...claim.appearances.map((one) => one.exact), words.exact];
  const searchText = searchTextOf(claim.statement, claim.claimant?.name, quotes);
  await tx.claim.update({ where: { id: claim.id }, data: { searchText } });
  const appearance = { ...words, claimId: claim.id, isFirst: false };
  const { id: appearanceId } = await tx.appearance.create({ data: appearance, select: { id: true } });
  await indexClaims(tx, [claim.id]);
  await record(tx, { type: "appearance.added", appearanceId }, { actorId, claimId: claim.id });
}
