import { RATING_LABELS, SCALE } from "@/lib/consensus";
import { env } from "@/lib/platform/env";
import { Markup, markup } from "@/lib/platform/markup";
import { claimAddress } from "./addresses";
import { EMBED_STYLE } from "./embed-style";
import { explainBriefly } from "./explain";
import type { PublicClaim, PublicConsensus } from "./model";
import { outcomeParts, outcomeWords } from "./words";

const STYLE = new Markup(EMBED_STYLE);
const DAY = new Intl.DateTimeFormat("en-GB", { dateStyle: "long", timeZone: "UTC" });

/** A claim and its outcome as one small page without scripts, to stand in a frame on anybody's page. */
export function embedOf(claim: PublicClaim): string {
  const { slug, statement, inLanguage, claimant, consensus } = claim;
  return String(markup`<!doctype html>
<html lang="en">
<head>
<meta charset="utf-8">
<meta name="viewport" content="width=device-width">
<meta name="robots" content="noindex">
<title>${outcomeWords(consensus)}. ${statement}</title>
<link rel="canonical" href="${claimAddress(slug)}">
<style>${STYLE}</style>
</head>
<body>
<main>
<p class="small brand">${env().TOUCHSTONE_NAME}${claim.isDemo && " · demonstration data"}</p>
<h1 dir="auto" lang="${inLanguage}">${statement}</h1>
${claimant && markup`<p class="small">Said by <bdi>${claimant.name}</bdi></p>\n`}${outcomeOf(claim)}
<p class="small">As of ${DAY.format(new Date(consensus.changedAt))}.
<a href="${claimAddress(slug)}" target="_blank" rel="noopener">The verdicts and their sources</a></p>
</main>
</body>
</html>
`);
}

function outcomeOf({ lifecycle, lifecycleNote, consensus }: PublicClaim): Markup {
  const closed = lifecycle !== "OPEN" && markup`<p>This claim was closed. <bdi>${lifecycleNote}</bdi></p>\n`;
  if (closed && !consensus.assessment) return closed;
  const { kind, words } = outcomeParts(consensus);
  return markup`${closed}<h2>${kind}${words && markup`: <strong>${words}</strong>`}</h2>
${scaleOf(consensus)}<p>${explainBriefly(consensus)}</p>`;
}

/** The scale with the steps that the outcome names standing out. It repeats the words, so that it is not read out. */
function scaleOf({ assessment, label, tier }: PublicConsensus): Markup | null {
  if (!assessment?.median) return null;
  const steps = SCALE.map((step) => {
    const x = (step - 1) * 60 + 2;
    if (!label.includes(RATING_LABELS[step]))
      return markup`<rect class="off" x="${x}" y="9" width="56" height="5"/>`;
    const look = `s${step}${tier === "consensus" ? "" : " open"}`;
    return markup`<rect class="${look}" x="${x}" y="2" width="56" height="12"/>`;
  });
  return markup`<div aria-hidden="true"><svg viewBox="0 0 300 16">${steps}</svg>
<p class="small ends"><span>${RATING_LABELS[1]}</span><span>${RATING_LABELS[5]}</span></p></div>
`;
}
