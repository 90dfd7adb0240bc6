import { useEffect, useEffectEvent, useState } from "react";
import type { Told } from "@/lib/desk/told";
import type { Colleague } from "@/lib/desk/watch";

/** Whether what happens is heard: not yet, now, not for the moment, or not any more without loading the page again. */
export type LineState = "opening" | "live" | "broken" | "lost";

/** A line on which nothing was said for so long is dead; its other end says something every 20 seconds. */
const SILENCE = 50_000;
/** How long to wait before a line that was refused is tried again, in milliseconds, and after how many tries to say so. */
const [SOONEST, LATEST, MANY] = [2_000, 60_000, 3];

/**
 * Hears what happens in a newsroom while the page is visible, in order and without gaps: after a break, and when the
 * page is seen again, it goes on from the last event that it has heard.
 * @param since the last event that the page shows
 */
export function useEvents(
  newsroom: string,
  since: number,
  hear: { told: (told: Told) => void; present: (colleagues: Colleague[]) => void },
): LineState {
  const [state, setState] = useState<LineState>("opening");
  const told = useEffectEvent(hear.told);
  const present = useEffectEvent(hear.present);
  const begin = useEffectEvent(() => since);

  useEffect(() => {
    let [last, refusals] = [begin(), 0];
    let source: EventSource | undefined;
    let silence: ReturnType<typeof setTimeout> | undefined;
    let again: ReturnType<typeof setTimeout> | undefined;
    const close = () => {
      clearTimeout(silence);
      clearTimeout(again);
      source?.close();
    };
    const alive = () => {
      clearTimeout(silence);
      silence = setTimeout(() => {
        setState("broken");
        open();
      }, SILENCE);
    };
    const onError = () => {
      present([]);
      // The browser comes back by itself, unless it was refused.
      if (source?.readyState !== EventSource.CLOSED) return setState("broken");
      refusals += 1;
      setState(refusals >= MANY ? "lost" : "broken");
      clearTimeout(again);
      again = setTimeout(open, Math.min(SOONEST * 2 ** (refusals - 1), LATEST));
    };
    const open = () => {
      close();
      if (document.hidden) return;
      source = new EventSource(`/api/desk/${encodeURIComponent(newsroom)}/events?after=${last}`);
      source.onopen = () => {
        refusals = 0;
        setState("live");
        alive();
      };
      source.onerror = onError;
      source.onmessage = ({ data }) => {
        alive();
        const event: Told = JSON.parse(data);
        last = event.seq;
        told(event);
      };
      source.addEventListener("presence", ({ data }) => present(JSON.parse(data)));
      source.addEventListener("beat", alive);
    };
    // A browser has few lines to a site: a page that nobody sees gives its own back.
    const onVisibility = () => (document.hidden ? close() : open());
    const onOffline = () => setState("broken");
    open();
    document.addEventListener("visibilitychange", onVisibility);
    window.addEventListener("online", open);
    window.addEventListener("offline", onOffline);
    return () => {
      close();
      document.removeEventListener("visibilitychange", onVisibility);
      window.removeEventListener("online", open);
      window.removeEventListener("offline", onOffline);
    };
  }, [newsroom]);
  return state;
}
