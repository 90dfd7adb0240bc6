/** What happened, for each cause of an outcome and of an entry of the record: the type of the audit event. */
const CAUSES: Record<string, string> = {
  "verdict.submitted": "A verdict was given",
  "verdict.revised": "A verdict was revised",
  "verdict.withdrawn": "A verdict was withdrawn",
  "verdict.recused": "A reviewer recused themselves",
  "verdict.signed_off": "A verdict was signed off by its newsroom",
  "verdict.returned": "A verdict was returned by its newsroom",
  "verdict.confirmed": "A verdict was confirmed for the claim’s new wording",
  "claim.opened": "The claim was opened",
  "claim.corrected": "The claim was worded in another way",
  "newsroom.admitted": "A newsroom was admitted",
  "newsroom.revoked": "A newsroom’s admission was revoked",
  "verdict.voided": "A steward voided a verdict",
  "verdict.reinstated": "A steward reinstated a verdict",
  "source.hidden": "A steward hid a source",
  "source.restored": "A steward restored a source",
  "record.begun": "The record was begun, with what counted by then",
};

/** What happened, in words. */
export function causeWords(cause: string): string {
  return CAUSES[cause] ?? "What is counted changed";
}
