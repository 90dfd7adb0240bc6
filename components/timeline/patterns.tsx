import { BEFORE_QUORUM } from "@/lib/claims/store-consensus";
import type { Outcome } from "@/lib/publishing/words";

/** How firm an outcome is, as a pattern tells it. */
export type Firmness = "consensus" | "provisional" | "contested" | "early";

/** What an outcome's pattern is. */
export function firmnessOf({ status, tier }: Pick<Outcome, "status" | "tier">): Firmness {
  if (BEFORE_QUORUM.includes(status)) return "early";
  return tier ?? "contested";
}

/** How a firmness is filled. @param id of the picture whose `Patterns` these are */
export function fillOf(firmness: Firmness, id: string): string {
  if (firmness === "consensus") return "var(--ink)";
  return firmness === "early" ? "none" : `url(#${id}${firmness})`;
}

/** Hatching for what is provisional, a checkerboard for what is contested. */
export function Patterns({ id }: { id: string }) {
  return (
    <defs>
      <pattern id={`${id}provisional`} width="6" height="6" patternUnits="userSpaceOnUse">
        <path d="M-1 7L7 -1M-1 1L1 -1M5 7L7 5" className="stroke-ink" strokeWidth="1.5" />
      </pattern>
      <pattern id={`${id}contested`} width="8" height="8" patternUnits="userSpaceOnUse">
        <path d="M0 0H4V4H0zM4 4H8V8H4z" className="fill-ink" />
      </pattern>
    </defs>
  );
}
