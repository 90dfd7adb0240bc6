import type { Item } from "@/components/lifting/room-types";
import { classes } from "@/components/ui/classes";

type Props = {
  item: Item;
  /** As many of its reasons as are said; the weightiest stand first. */
  most?: number;
  className?: string;
};

/** Who is said to have said words, and why they are suggested, in words. */
export function SuggestionFacts({ item: { claimant, reasons }, most = reasons.length, className }: Props) {
  const why = reasons.slice(0, most).map((one) => one.label);
  return (
    <p className={classes("text-sm leading-snug text-muted", className)}>
      {claimant && (
        <>
          <span className="sr-only">Said by </span>
          <bdi className="font-semibold text-ink">{claimant.name}</bdi>
          {why.length > 0 && " · "}
        </>
      )}
      {why.join(" · ")}
    </p>
  );
}
