import { StatusIcon } from "@/components/consensus/status-icon";
import { type Firmness, fillOf, firmnessOf } from "@/components/timeline/patterns";
import type { Stretch } from "@/components/timeline/stretches";
import type { Outcome } from "@/lib/publishing/words";

const SIGNS: Record<Firmness, { words: string; sign: Pick<Outcome, "status" | "tier"> }> = {
  early: { words: "before quorum", sign: { status: "UNDER_REVIEW", tier: null } },
  contested: { words: "contested", sign: { status: "CONTESTED", tier: null } },
  provisional: { words: "provisional", sign: { status: "PROVISIONAL", tier: "provisional" } },
  consensus: { words: "consensus", sign: { status: "CONSENSUS", tier: "consensus" } },
};

type Props = { stretches: Stretch[]; id: string; quorum: boolean };

/** What the patterns and the band mean; patterns that do not occur are left out. */
export function Key({ stretches, id, quorum }: Props) {
  const occurring = new Set(stretches.map(({ outcome }) => firmnessOf(outcome)));
  const kinds = (Object.keys(SIGNS) as Firmness[]).filter((one) => occurring.has(one));
  return (
    <figcaption className="grid gap-1.5 text-sm text-muted">
      <ul className="flex flex-wrap gap-x-6 gap-y-1">
        {kinds.map((kind) => (
          <li key={kind} className="flex items-center gap-1.5">
            <svg width="28" height="10" aria-hidden="true">
              <rect
                x="1"
                y="1"
                width="26"
                height="8"
                fill={fillOf(kind, id)}
                strokeDasharray={kind === "early" ? "3 3" : undefined}
                className="stroke-ink"
              />
            </svg>
            <StatusIcon {...SIGNS[kind].sign} /> {SIGNS[kind].words}
          </li>
        ))}
      </ul>
      <p className="measure">
        The band is the 90 % range, the bar in it the label
        {quorum && "; the dashed line is the moment of quorum"}. A stretch leads to the claim as it stood
        then, the ring at its beginning to what caused it. Times are UTC.
      </p>
    </figcaption>
  );
}
