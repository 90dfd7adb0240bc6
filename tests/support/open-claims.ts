import { openClaim } from "@/lib/claims/open-claim";
import { db } from "@/lib/platform/db";

/** Opens claims from words of an article's newest text. @returns their slugs */
export async function openClaims(articleSlug: string, quotes: string[]): Promise<string[]> {
  const { id: snapshotId, text } = await db().snapshot.findFirstOrThrow({
    where: { article: { slug: articleSlug } },
    orderBy: { number: "desc" },
  });
  const slugs: string[] = [];
  for (const exact of quotes) {
    const start = text?.indexOf(exact) ?? -1;
    if (start < 0) throw new Error(`“${exact}” does not stand in ${articleSlug}`);
    const slug = `${articleSlug.slice(0, 60)}-${start}`;
    const place = { snapshotId, exact, prefix: "", suffix: "", start, end: start + exact.length };
    const claim = { slug, statement: exact, note: null, claimant: null, claimDate: null, inLanguage: "en" };
    await db().$transaction((tx) => openClaim(tx, { ...claim, appearances: [place] }));
    slugs.push(slug);
  }
  return slugs;
}
