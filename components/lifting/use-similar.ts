import { useEffect, useState } from "react";
import type { Similar } from "@/components/lifting/room-types";

/** How long nothing is typed before is asked, in milliseconds. */
const PAUSE = 250;

/** What is known of a statement: `null` until it has been looked up. */
type Known = { statement: string; similar: Similar[] };

/**
 * Looks up what says the same as a statement while it is typed; what is outdated is given up.
 * @param address where to ask; null for not at all
 * @returns null while it is not known yet, or could not be asked: whoever sends the claim is told then
 */
export function useSimilar(
  address: string | null,
  statement: string,
  initial: Known | null,
): Similar[] | null {
  const [known, setKnown] = useState(initial);
  const isKnown = known?.statement === statement;
  useEffect(() => {
    if (isKnown || address === null) return;
    const asking = new AbortController();
    const timer = setTimeout(async () => {
      try {
        const answer = await fetch(`${address}?${new URLSearchParams({ q: statement })}`, {
          signal: asking.signal,
        });
        if (answer.ok) setKnown({ statement, similar: (await answer.json()).similar });
      } catch {
        // Given up, or the server is away: the claim is compared again when it is sent.
      }
    }, PAUSE);
    return () => {
      clearTimeout(timer);
      asking.abort();
    };
  }, [address, statement, isKnown]);
  return isKnown ? (known?.similar ?? null) : null;
}
