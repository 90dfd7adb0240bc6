import { type Assessment, RULE_VERSION } from "@/lib/consensus";
import { BEFORE_QUORUM } from "./store-consensus";

/**
 * An outcome as it is told to webhooks, in the shape in which the API has a claim's consensus. Before quorum it says no
 * more than the claim's page does: the status, how many verdicts count, and what is missing.
 */
export function outcomeTold(assessment: Assessment) {
  const { status, tier, reason, label, G, counted, missing, range90, L } = assessment;
  const shown = !BEFORE_QUORUM.includes(status);
  return {
    status,
    tier: shown ? tier : null,
    reason: shown ? reason : null,
    label: shown ? [...label] : [],
    range90: shown && range90 ? [...range90] : null,
    agreement: shown && L ? L.value : null,
    newsrooms: G,
    counted,
    quorumMissing: missing.quorum,
    paramsVersion: RULE_VERSION,
    computedAt: new Date().toISOString(),
  };
}
