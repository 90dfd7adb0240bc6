import { ARTICLE_FACTS } from "@/lib/articles/model";
import { SHOWN } from "@/lib/claims/listed";
import { db } from "@/lib/platform/db";
import type { Prisma } from "@/prisma/generated/client";
import type { PublicAppearance } from "./model";
import { isSlug } from "./slug";

/** Where a claim was said, and where in the article's text, counted in characters (Unicode code points). */
export type AnnotatedAppearance = PublicAppearance & {
  id: string;
  start: number;
  end: number;
  /** Fingerprint of the text in which is counted, and when it was retrieved, if that is known. */
  sha256: string;
  retrievedAt: string | null;
  /** Since when the claim has been tied to the words at the earliest. */
  since: string;
};

const APPEARANCE = {
  claim: { select: { createdAt: true } },
  snapshot: { include: { article: { select: ARTICLE_FACTS } } },
} satisfies Prisma.AppearanceInclude;

type Row = Prisma.AppearanceGetPayload<{ include: typeof APPEARANCE }>;

/** The appearances of a claim that anybody may see, in a lasting order; none for any other. */
export async function markedAppearances(slug: string): Promise<AnnotatedAppearance[]> {
  if (!isSlug(slug)) return [];
  const rows = await db().appearance.findMany({
    where: { claim: { slug, ...SHOWN } },
    include: APPEARANCE,
    orderBy: { id: "asc" },
  });
  return rows.map(toAppearance);
}

function toAppearance({
  id,
  exact,
  prefix,
  suffix,
  isFirst,
  start,
  snapshot,
  claim,
}: Row): AnnotatedAppearance {
  // Stored is what scripts count, UTF-16 code units. Where no text is kept, what stands before is taken to have no pairs.
  const from = snapshot.text === null ? start : lengthOf(snapshot.text.slice(0, start));
  return {
    id,
    article: snapshot.article,
    exact,
    prefix,
    suffix,
    isFirst,
    start: from,
    end: from + lengthOf(exact),
    sha256: snapshot.sha256,
    retrievedAt: snapshot.retrievedAt?.toISOString() ?? null,
    since: new Date(Math.max(claim.createdAt.getTime(), snapshot.createdAt.getTime())).toISOString(),
  };
}

/** In code points, in which the model's selectors count. */
function lengthOf(text: string): number {
  return [...text].length;
}
