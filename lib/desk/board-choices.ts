import { LISTED, LISTED_SQL } from "@/lib/claims/listed";
import { db } from "@/lib/platform/db";
import type { Viewer } from "@/lib/policy";
import type { BoardChoices } from "./board-model";
import { assignableMembers } from "./colleagues";
import { authorizeMember } from "./desk-claim";

/** How many articles and labels are offered; others are found by their address or by text. */
const MOST = 100;

/**
 * What a newsroom's board offers to choose from.
 * @throws AppError unauthenticated, not_found for who is no member
 */
export async function boardChoices(viewer: Viewer, newsroomId: string): Promise<BoardChoices> {
  authorizeMember(viewer, "board:read", newsroomId);
  const [newsroom, colleagues, labels, articles] = await Promise.all([
    newsroomOf(newsroomId),
    assignableMembers(newsroomId),
    labelsOf(newsroomId),
    openArticles(),
  ]);
  return { newsroom, colleagues, labels, articles };
}

function newsroomOf(id: string) {
  return db().newsroom.findUniqueOrThrow({
    where: { id },
    select: { id: true, slug: true, name: true, signOffRequired: true },
  });
}

async function labelsOf(newsroomId: string): Promise<string[]> {
  const rows = await db().$queryRaw<{ label: string }[]>`
    SELECT label FROM "DeskClaim" d JOIN "Claim" c ON c.id = d."claimId", unnest(d.labels) label
    WHERE d."newsroomId" = ${newsroomId}::uuid AND ${LISTED_SQL}
    GROUP BY label ORDER BY count(*) DESC, label LIMIT ${MOST}`;
  return rows.map((row) => row.label);
}

function openArticles() {
  return db().article.findMany({
    where: { snapshots: { some: { appearances: { some: { claim: LISTED } } } } },
    select: { slug: true, headline: true },
    orderBy: { id: "desc" },
    take: MOST,
  });
}
