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
 * The scale in the height of a line, for lists: the steps that the outcome names stand out, and a
 * rating off the scale stands beside it. It repeats what the
 * words beside it say, so that screen readers pass over it.
 */
export function Strip({ outcome: { label, tier }, range90 = null }: Props) {
  const firm = tier === "consensus";
  const beside = label.includes(RATING_LABELS.U) || label.includes(RATING_LABELS.M);
  const width = beside ? 78 : 60;
  return (
    <svg
      viewBox={`0 0 ${width} 14`}
      width={width}
      height="14"
      aria-hidden="true"
      className="inline-block shrink-0"
    >
      {SCALE.map((step) =>
        label.includes(RATING_LABELS[step]) ? (
          <Named key={step} x={step * 12 - 11} firm={firm} look={classes(FILL[step], LINE[step])} />
        ) : (
          <rect key={step} x={step * 12 - 11} y="7" width="10" height="2.5" className="fill-edge" />
        ),
      )}
      {beside && <Named x={67} firm={firm} look="fill-ink stroke-ink" />}
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

/** What the outcome names: full where it is a consensus, else an outline. */
function Named({ x, firm, look }: { x: number; firm: boolean; look: string }) {
  const inset = firm ? 0 : 0.75;
  return (
    <rect
      data-named
      x={x + inset}
      y={0.5 + inset}
      width={10 - 2 * inset}
      height={9 - 2 * inset}
      strokeWidth={2 * inset}
      fillOpacity={firm ? 1 : 0.2}
      className={look}
    />
  );
}
