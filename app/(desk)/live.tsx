"use client";

import { useRouter } from "next/navigation";
import { useEffect, useState, useTransition } from "react";
import { sentenceOn, sentenceOnPresent } from "@/components/desk/live-words";
import type { Told } from "@/lib/desk/told";
import type { Colleague } from "@/lib/desk/watch";
import type { LineState } from "./event-line";
import { useEvents } from "./use-events";
import { usePresence } from "./use-presence";

type Props = {
  /** The newsroom's slug. */
  newsroom: string;
  /** The number of the newsroom's last event, read before what the page shows was read. */
  since: number;
  /** The slug of the claim that the page shows; none where it shows many. */
  claim?: string;
};

/** Events that come together are shown by one reading of the page. In milliseconds. */
const TOGETHER = 80;

const STATES: Record<LineState, string> = {
  opening: "",
  live: "Live",
  broken: "Reconnecting…",
  lost: "Not live: load the page again to see what is new",
};

/**
 * Keeps a page of the desk as its newsroom's is: whatever a colleague does, the page is read anew, and what is typed on
 * it stays. Says in words what happened, who else is here, and whether it hears.
 */
export function Live({ newsroom, since, claim }: Props) {
  const router = useRouter();
  const [stale, setStale] = useState(false);
  const [reading, startReading] = useTransition();
  const [news, setNews] = useState("");
  const [people, setPeople] = useState<Colleague[]>([]);

  const told = (event: Told) => {
    if (claim !== undefined && event.claim !== null && event.claim !== claim) return;
    setStale(true);
    if (!event.own) setNews(sentenceOn(event, claim !== undefined && event.claim === claim));
  };
  const state = useEvents(newsroom, since, { told, present: setPeople });
  usePresence(newsroom, claim);

  useEffect(() => {
    if (!stale || reading) return;
    const timer = setTimeout(() => {
      setStale(false);
      startReading(() => router.refresh());
    }, TOGETHER);
    return () => clearTimeout(timer);
  }, [stale, reading, router]);

  const here = people.filter((one) => one.claim === claim);
  return (
    // Room for two lines from the start, so that what comes in does not move what one is about to press.
    <div className="min-h-12 pt-2 text-sm text-muted">
      <div className="flex flex-wrap gap-x-4">
        <p>{STATES[state]}</p>
        <p role="status">{news}</p>
      </div>
      <p role="status" className="text-ink">
        {sentenceOnPresent(here)}
      </p>
    </div>
  );
}
