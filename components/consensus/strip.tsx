import { FILL, LINE } from "@/components/consensus/colours";
import { classes } from "@/components/ui/classes";
import { RATING_LABELS, SCALE } from "@/lib/consensus";
import type { Outcome } from "@/lib/publishing/words";

type Props = {
  outcome: Pick<Outcome, "label" | "tier">;
  /** The 90 % range, underlined. */
  range90?: readonly [number, number] | null;
};

/**
 * The scale in the height of a line, for lists: the steps that the outcome names stand out. It repeats what the
 * words beside it say, so that screen readers pass over it.
 */
export function Strip({ outcome: { label, tier }, range90 = null }: Props) {
  return (
    <svg viewBox="0 0 60 14" width="60" height="14" aria-hidden="true" className="inline-block shrink-0">
      {SCALE.map((step) =>
        label.includes(RATING_LABELS[step]) ? (
          <NamedStep key={step} step={step} firm={tier === "consensus"} />
        ) : (
          <rect key={step} x={step * 12 - 11} y="7" width="10" height="2.5" className="fill-edge" />
        ),
      )}
      {range90 && (
        <rect
          x={range90[0] * 12 - 11}
          y="12"
          width={(range90[1] - range90[0]) * 12 + 10}
          height="1.25"
          className="fill-ink"
        />
      )}
    </svg>
  );
}

function NamedStep({ step, firm }: { step: (typeof SCALE)[number]; firm: boolean }) {
  const inset = firm ? 0 : 0.75;
  return (
    <rect
      data-named
      x={step * 12 - 11 + inset}
      y={0.5 + inset}
      width={10 - 2 * inset}
      height={9 - 2 * inset}
      strokeWidth={2 * inset}
      fillOpacity={firm ? 1 : 0.2}
      className={classes(FILL[step], LINE[step])}
    />
  );
}
