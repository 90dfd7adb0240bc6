import type { Item } from "@/components/lifting/room-types";
import { classes } from "@/components/ui/classes";

/** Why words are suggested, in words, and who is said to have said them. */
export function SuggestionFacts({ item, className }: { item: Item; className?: string }) {
  const { claimant, reasons } = item;
  return (
    <p className={classes("flex flex-wrap gap-x-2 gap-y-1 text-sm text-muted", className)}>
      {claimant && (
        <span>
          Said by <bdi className="font-semibold text-ink">{claimant.name}</bdi>
        </span>
      )}
      {reasons.map(({ code, label }) => (
        <span key={code} className="border border-edge px-1.5 text-xs leading-5 whitespace-nowrap">
          {label}
        </span>
      ))}
    </p>
  );
}
