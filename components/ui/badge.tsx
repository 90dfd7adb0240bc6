import type { ReactNode } from "react";
import { classes } from "@/components/ui/classes";

/** A word or two set apart from the text they stand in. */
export function Badge({ children, strong = false }: { children: ReactNode; strong?: boolean }) {
  return (
    <span
      className={classes(
        "inline-flex items-center gap-1 border px-1.5 py-0.5 text-xs leading-tight font-semibold",
        strong ? "border-ink bg-ink text-paper" : "border-edge text-ink",
      )}
    >
      {children}
    </span>
  );
}
