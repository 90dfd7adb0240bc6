import type { Outcome } from "@/lib/publishing/words";

/** The outcome's sign, by shape: the fuller, the firmer. Its words always stand beside it. */
export function StatusIcon({ status, tier }: Pick<Outcome, "status" | "tier">) {
  return (
    <svg
      viewBox="0 0 16 16"
      width="1em"
      height="1em"
      aria-hidden="true"
      className="shrink-0 fill-none stroke-current stroke-[1.75]"
    >
      <Shape status={status} tier={tier} />
    </svg>
  );
}

function Shape({ status, tier }: Pick<Outcome, "status" | "tier">) {
  if (tier === "consensus") return <circle cx="8" cy="8" r="6.5" className="fill-current" />;
  if (tier === "provisional") {
    return (
      <>
        <circle cx="8" cy="8" r="6.5" />
        <path d="M8 1.5a6.5 6.5 0 0 1 0 13z" className="fill-current stroke-none" />
      </>
    );
  }
  if (status === "CONTESTED") {
    return (
      <>
        <path d="M6.5 2a6 6 0 0 0 0 12z" className="fill-current" />
        <path d="M9.5 2a6 6 0 0 1 0 12z" />
      </>
    );
  }
  if (status === "UNREVIEWED") return <circle cx="8" cy="8" r="6.5" />;
  return <circle cx="8" cy="8" r="6.5" strokeDasharray={status === "UNDER_REVIEW" ? "3.4 3.4" : "1.5 2.6"} />;
}
