import type { Outcome } from "@/lib/publishing/words";

/** The outcome's sign, by shape: the fuller, the firmer. Its words always stand beside it. */
export function StatusIcon(outcome: Pick<Outcome, "status" | "tier">) {
  return (
    <svg
      viewBox="0 0 16 16"
      width="1em"
      height="1em"
      aria-hidden="true"
      fill="none"
      stroke="currentColor"
      strokeWidth="1.75"
      className="shrink-0"
    >
      {outcomeShape(outcome, "currentColor")}
    </svg>
  );
}

/** The sign's shapes, on a field of 16 × 16 whose strokes are set. @param ink what its full parts are filled with */
export function outcomeShape({ status, tier }: Pick<Outcome, "status" | "tier">, ink: string) {
  if (tier === "consensus") return <circle cx="8" cy="8" r="6.5" fill={ink} />;
  if (tier === "provisional") {
    return [
      <circle key="whole" cx="8" cy="8" r="6.5" />,
      <path key="half" d="M8 1.5a6.5 6.5 0 0 1 0 13z" fill={ink} stroke="none" />,
    ];
  }
  if (status === "CONTESTED") {
    return [
      <path key="left" d="M6.5 2a6 6 0 0 0 0 12z" fill={ink} />,
      <path key="right" d="M9.5 2a6 6 0 0 1 0 12z" />,
    ];
  }
  if (status === "UNREVIEWED") return <circle cx="8" cy="8" r="6.5" />;
  return <circle cx="8" cy="8" r="6.5" strokeDasharray={status === "UNDER_REVIEW" ? "3.4 3.4" : "1.5 2.6"} />;
}
