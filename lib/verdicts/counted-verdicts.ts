import type { CountedVerdict } from "@/lib/consensus";
import type { Db } from "@/lib/platform/db";
import { textDigest } from "@/lib/record/chain";
import { isCounted as countsInRecord, type Standing } from "@/lib/record/model";
import { Prisma } from "@/prisma/generated/client";
import { INDEPENDENTS, type RatingName, ratingOf } from "./model";

/**
 * The verdicts that the rule takes as submitted (CONSENSUS.md, "Input"): the reviewer's latest, not withdrawn
 * nor recused nor voided, signed off where its newsroom asks for that, of a verified newsroom or an independent.
 */
export const SUBMITTED = {
  state: "SUBMITTED",
  signOff: { in: ["NOT_REQUIRED", "SIGNED_OFF"] },
  voidedAt: null,
  OR: [{ newsroomId: null }, { newsroom: { verifiedAt: { not: null } } }],
} satisfies Prisma.VerdictWhereInput;

/**
 * Whether a submitted verdict is counted: it has a source or, for Unverifiable, a description of the search.
 * @param sources how many sources it cites that a steward has not hidden
 */
export function isCounted(
  { rating, searchNote }: { rating: RatingName | null; searchNote: string },
  sources: number,
): boolean {
  return (
    rating !== null && countsInRecord({ rating: ratingOf(rating).code, sources, searched: searchNote !== "" })
  );
}

/** A verdict that the rule takes, as it is stored and as its claim's public record tells it. */
export type SubmittedVerdict = { newsroomId: string | null; standing: Standing };

/** The same of a row of "Verdict" v with its "Newsroom" n, in SQL. */
const SUBMITTED_SQL = Prisma.sql`v.state = 'SUBMITTED' AND v."signOff" IN ('NOT_REQUIRED', 'SIGNED_OFF')
  AND v."voidedAt" IS NULL AND (v."newsroomId" IS NULL OR n."verifiedAt" IS NOT NULL)`;

type Row = Omit<Standing, "rating" | "sources" | "searched" | "text"> & {
  newsroomId: string | null;
  name: RatingName;
  explanation: string;
  searchNote: string;
  cited: Parameters<typeof textDigest>[0]["sources"];
};

/** The verdicts on a claim that the rule takes as submitted now, by their ids: one statement, however many. */
export async function submittedVerdicts(db: Db, claimId: string): Promise<SubmittedVerdict[]> {
  const rows = await db.$queryRaw<Row[]>`
    SELECT v.id AS verdict, v."newsroomId", u.handle AS reviewer, n.slug AS newsroom, v.revision, v."castBlind",
      v.rating::text AS name, v.explanation, v."searchNote", coalesce((
        SELECT jsonb_agg(to_jsonb(s) ORDER BY s.position) FROM "Source" s
        WHERE s."verdictId" = v.id AND s."hiddenAt" IS NULL), '[]') AS cited
    FROM "Verdict" v JOIN "User" u ON u.id = v."reviewerId" LEFT JOIN "Newsroom" n ON n.id = v."newsroomId"
    WHERE v."claimId" = ${claimId}::uuid AND ${SUBMITTED_SQL} ORDER BY v.id`;
  return rows.map(({ newsroomId, name, explanation, searchNote, cited, ...row }) => ({
    newsroomId,
    standing: {
      ...row,
      rating: ratingOf(name).code,
      sources: cited.length,
      searched: searchNote !== "",
      text: textDigest({ explanation, searchNote, sources: cited }),
    },
  }));
}

/** The rule's two inputs. Newsrooms go by their ids. */
export function ruleInputs(verdicts: SubmittedVerdict[]): {
  counted: CountedVerdict[];
  submitted: CountedVerdict[];
} {
  const counted = verdicts.filter(({ standing }) => countsInRecord(standing));
  return { submitted: verdicts.map(forRule), counted: counted.map(forRule) };
}

function forRule({ newsroomId, standing }: SubmittedVerdict): CountedVerdict {
  return { newsroom: newsroomId ?? INDEPENDENTS, rating: standing.rating };
}
