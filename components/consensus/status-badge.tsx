import { StatusIcon } from "@/components/consensus/status-icon";
import { classes } from "@/components/ui/classes";
import { type Outcome, outcomeParts } from "@/lib/publishing/words";

/** An outcome in words, with its sign: "Consensus: False". `large` where it is the page's answer. */
export function StatusBadge({ outcome, large = false }: { outcome: Outcome; large?: boolean }) {
  const { kind, words } = outcomeParts(outcome);
  return (
    <span
      className={classes(
        "inline-flex items-baseline gap-[0.45em]",
        large
          ? "text-balance font-serif text-[clamp(1.625rem,1.3rem+1.2vw,2.125rem)] leading-tight"
          : "text-sm leading-snug",
      )}
    >
      <span className={classes("self-start", large ? "mt-[0.2em] text-[0.8em]" : "mt-[0.15em]")}>
        <StatusIcon {...outcome} />
      </span>
      <span>
        <span className={words ? "" : "font-semibold"}>{words ? `${kind}: ` : kind}</span>
        {words && <span className={classes("font-semibold", large && "inline-block")}>{words}</span>}
      </span>
    </span>
  );
}
