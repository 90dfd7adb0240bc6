import { randomBytes } from "node:crypto";
import { record } from "@/lib/audit";
import { SHOWN } from "@/lib/claims/listed";
import { notify } from "@/lib/notifications/notify";
import { inTransaction, type Tx } from "@/lib/platform/db";
import { AppError, InvalidFields } from "@/lib/platform/errors";
import { hashToken } from "@/lib/platform/hash-token";
import { ruleInputs, submittedVerdicts } from "@/lib/verdicts/counted-verdicts";
import { INDEPENDENTS } from "@/lib/verdicts/model";
import { sourceSchema, textSchema } from "./model";

/** A report as it is typed. */
export type TypedReport = { slug: string; text: string; source: string };

/**
 * Stores a reader's report of an error on a claim's page and tells whom it concerns. Who sent it is not known here.
 * @returns the token of the private link under which they see what becomes of it; it is stored nowhere
 * @throws AppError not_found, invalid by field
 */
export async function receiveReport({ slug, ...typed }: TypedReport): Promise<string> {
  const report = parsedReport(typed);
  const token = randomBytes(16).toString("base64url");
  await inTransaction(async (tx) => {
    const claim = await tx.claim.findFirst({ where: { slug, ...SHOWN }, select: { id: true } });
    if (!claim) throw new AppError("not_found", "There is no such claim.");
    const { id: reportId } = await tx.errorReport.create({
      data: { ...report, claimId: claim.id, tokenHash: hashToken(token) },
      select: { id: true },
    });
    await tellNewsrooms(tx, claim.id, { reportId, text: report.text });
    await record(tx, { type: "error_report.received", reportId }, { claimId: claim.id });
  });
  return token;
}

/** What was typed, as it is stored. @throws InvalidFields */
export function parsedReport({ text, source }: Omit<TypedReport, "slug">) {
  const [words, address] = [textSchema.safeParse(text), sourceSchema.safeParse(source)];
  const problems = {
    ...(words.error && { text: words.error.issues[0]?.message ?? "" }),
    ...(source.trim() !== "" && address.error && { source: address.error.issues[0]?.message ?? "" }),
  };
  if (!words.success || Object.keys(problems).length > 0) throw new InvalidFields(problems);
  return { text: words.data, sourceUrl: address.data ?? null };
}

/** Tells the owners and editors of the newsrooms whose verdicts on the claim count. */
async function tellNewsrooms(
  tx: Tx,
  claimId: string,
  { reportId, text }: { reportId: string; text: string },
): Promise<void> {
  const { counted } = ruleInputs(await submittedVerdicts(tx, claimId));
  const newsrooms = new Set(counted.map((one) => one.newsroom).filter((one) => one !== INDEPENDENTS));
  const leaders = await tx.membership.findMany({
    where: { newsroomId: { in: [...newsrooms] }, role: { in: ["OWNER", "EDITOR"] } },
    select: { userId: true, newsroomId: true },
  });
  for (const newsroomId of newsrooms) {
    await notify(tx, {
      kind: "ERROR_REPORTED",
      userIds: leaders.filter((one) => one.newsroomId === newsroomId).map((one) => one.userId),
      newsroomId,
      claimId,
      particulars: { quote: text },
      path: `/desk/error-reports/${reportId}`,
      once: `error-report/${reportId}`,
    });
  }
}
