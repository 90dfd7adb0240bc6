import { useEffect, useEffectEvent, useState } from "react";
import type { Told } from "@/lib/desk/told";
import type { Colleague } from "@/lib/desk/watch";
import { EventLine, type LineState } from "./event-line";

/**
 * Hears what happens in a newsroom while the page is visible; when it is seen again, it goes on from the last event
 * that it has heard.
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
  const newLine = useEffectEvent(() => new EventLine(newsroom, since, { told, present, state: setState }));

  // biome-ignore lint/correctness/useExhaustiveDependencies: another newsroom is another line
  useEffect(() => {
    const line = newLine();
    // A browser has few lines to a site: a page that nobody sees gives its own back.
    const look = () => (document.hidden ? line.close() : line.open());
    const onOffline = () => setState("broken");
    look();
    document.addEventListener("visibilitychange", look);
    window.addEventListener("online", look);
    window.addEventListener("offline", onOffline);
    return () => {
      line.close();
      document.removeEventListener("visibilitychange", look);
      window.removeEventListener("online", look);
      window.removeEventListener("offline", onOffline);
    };
  }, [newsroom]);
  return state;
}
