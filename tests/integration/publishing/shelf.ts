import { createHash } from "node:crypto";
import { openClaim } from "@/lib/claims/open-claim";
import { storeConsensus } from "@/lib/claims/store-consensus";
import { assess, type CountedVerdict } from "@/lib/consensus";
import { db } from "@/lib/platform/db";

/** A claim of a test: what is stored, in the words that the list's filters use. */
export type Shelved = {
  slug: string;
  statement: string;
  claimant?: string;
  /** Slugs of the articles in which it was said. */
  articles: string[];
  /** The verdicts that decide its outcome. */
  verdicts: CountedVerdict[];
  /** Whether verdicts count that are submitted; else they lack sources. */
  sourced?: boolean;
  lifecycle?: "OPEN" | "DRAFT" | "OUT_OF_SCOPE";
  changedAt?: string;
};

/** Verdicts in short: "A1 A2 B5" are two of newsroom A and one of B. */
export function cast(written: string): CountedVerdict[] {
  return written
    .split(" ")
    .filter(Boolean)
    .map((one) => {
      const rating = one[1] ?? "";
      return {
        newsroom: `00000000-0000-4000-8000-00000000000${one[0]?.toLowerCase()}`,
        rating: (/\d/.test(rating) ? Number(rating) : rating) as CountedVerdict["rating"],
      };
    });
}

/** An article of a publisher, or of none that is known. */
export async function shelveArticle(slug: string, publisher: string | null): Promise<void> {
  const sha256 = createHash("sha256").update(slug).digest("hex");
  await db().article.create({
    data: {
      slug,
      publisher,
      headline: `About ${slug}`,
      snapshots: { create: { sha256, characters: 9_000 } },
    },
  });
}

/** Stores claims, their claimants and outcomes. The articles are there already. */
export async function shelve(claims: Shelved[]): Promise<void> {
  const names = [...new Set(claims.flatMap((one) => one.claimant ?? []))];
  await db().claimant.createMany({
    data: names.map((slug) => ({ slug, name: nameOf(slug), type: "PERSON" })),
    skipDuplicates: true,
  });
  for (const [index, claim] of claims.entries()) await shelveOne(claim, index);
}

/** The display name of a claimant or newsroom of a test. */
function nameOf(slug: string): string {
  return `The ${slug}`;
}

async function shelveOne(claim: Shelved, index: number): Promise<void> {
  const claimant = claim.claimant
    ? await db().claimant.findUniqueOrThrow({ where: { slug: claim.claimant } })
    : null;
  const snapshots = await db().snapshot.findMany({ where: { article: { slug: { in: claim.articles } } } });
  const { slug, statement, lifecycle = "OPEN" } = claim;
  await db().$transaction(async (tx) => {
    const id = await openClaim(tx, {
      slug,
      statement,
      note: null,
      claimant,
      claimDate: null,
      inLanguage: "en",
      appearances: snapshots.map((snapshot) => ({
        snapshotId: snapshot.id,
        exact: `words of ${slug}`,
        prefix: "",
        suffix: "",
        start: index * 20,
        end: index * 20 + 10,
      })),
    });
    const outcome = claim.sourced === false ? assess([], claim.verdicts) : assess(claim.verdicts);
    await storeConsensus(tx, id, outcome, null);
    if (claim.changedAt)
      await tx.consensus.update({ where: { claimId: id }, data: { changedAt: claim.changedAt } });
    const lifecycleNote = lifecycle === "OUT_OF_SCOPE" ? "Not about a fact." : null;
    await tx.claim.update({ where: { id }, data: { lifecycle, lifecycleNote } });
  });
}
