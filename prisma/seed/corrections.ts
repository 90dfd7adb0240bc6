import { correctClaim } from "@/lib/claims/correct-claim";
import type { Db } from "@/lib/platform/db";
import type { Viewer } from "@/lib/policy";
import { decideReport } from "@/lib/reports/decide-report";
import { receiveReport } from "@/lib/reports/receive-report";
import { castVerdict } from "@/lib/verdicts/cast-verdict";
import { confirmVerdict } from "@/lib/verdicts/confirm-verdict";
import { verdictSchema } from "@/lib/verdicts/fields";
import { readWorkspace } from "@/lib/verdicts/queries";

type People = { editor: Viewer; reviewer: Viewer };

const PAUSED = "us-paused-military-aid-to-ukraine";
const COMMANDER = "saceur-has-always-been-a-us-general";

/**
 * A reader's report that led to a correction of a claim, which one of its reviewers has confirmed since, and a corrected
 * verdict. Through the same commands as anybody's.
 */
export async function seedCorrections(db: Db, { editor, reviewer }: People): Promise<void> {
  await receiveReport({
    slug: PAUSED,
    text: "Demonstration report: the page does not say which days “early March” covers.",
    source: "",
  });
  await explainReading(db, editor);
  await confirmVerdict(editor, { slug: PAUSED, seen: 1, version: 2 });
  await answerReader(db, editor);
  await correctVerdict(reviewer);
}

async function explainReading(db: Db, editor: Viewer): Promise<void> {
  const claim = await db.claim.findUniqueOrThrow({ where: { slug: PAUSED }, include: { claimant: true } });
  const fields = {
    statement: claim.statement,
    note: `${claim.note ?? ""} “Early March” is read as the first ten days of the month.`.trim(),
    claimant: claim.claimant?.name ?? "",
    claimantType: "",
    claimDate: claim.claimDate ?? "",
    kind: "UPDATE",
    was: "",
    now: "",
    why: "Demonstration reason: a reader asked which days are meant.",
  };
  await correctClaim(editor, { slug: PAUSED, seen: claim.version, newsroomId: "", fields });
}

async function answerReader(db: Db, editor: Viewer): Promise<void> {
  const claim = { slug: PAUSED };
  const { id } = await db.errorReport.findFirstOrThrow({ where: { claim } });
  const correction = await db.correction.findFirstOrThrow({ where: { claim } });
  await decideReport(editor, {
    id,
    decision: "accept",
    answer: "Demonstration answer: thank you. The page says now how “early March” is read.",
    correctionId: correction.id,
  });
}

async function correctVerdict(reviewer: Viewer): Promise<void> {
  const workspace = reviewer && (await readWorkspace(reviewer, COMMANDER));
  const own = workspace?.own;
  if (!own) throw new Error(`the seed has no verdict of this reviewer on ${COMMANDER}`);
  const verdict = verdictSchema.parse({
    ...own.fields,
    explanation: `${own.fields.explanation} Demonstration addition: everybody who has held the post is counted.`,
    note: "Demonstration reason: the first version did not say whom it counted.",
    correction: "FACTUAL",
  });
  await castVerdict(reviewer, { slug: COMMANDER, seen: own.revision, verdict });
}
