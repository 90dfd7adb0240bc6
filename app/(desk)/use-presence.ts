import { useEffect } from "react";

/** How often a page says that it is there, and how long after a key stroke somebody still counts as writing. */
const [EVERY, PAUSE] = [12_000, 20_000];

/**
 * Says to one's newsroom that one has a claim open, and while one types in a form that is marked `data-editing`, that
 * one is editing. Never what is typed.
 * @param claim its slug; nothing is said without one
 */
export function usePresence(newsroom: string, claim: string | undefined): void {
  useEffect(() => {
    if (claim === undefined) return;
    const page = Math.random().toString(36).slice(2);
    let typedAt = Number.NEGATIVE_INFINITY;
    let said = "gone";
    const say = (doing: "viewing" | "editing" | "gone") => {
      said = doing;
      const url = `/api/desk/${encodeURIComponent(newsroom)}/events`;
      const body = JSON.stringify({ claim, page, doing });
      // It is said again in a moment: a failure is nothing to speak of.
      fetch(url, { method: "POST", body, keepalive: true }).catch(() => undefined);
    };
    const sayWhatIs = () => {
      if (document.hidden) return;
      say(performance.now() - typedAt < PAUSE ? "editing" : "viewing");
    };
    const onInput = ({ target }: Event) => {
      if (!(target instanceof Element) || !target.closest("[data-editing]")) return;
      typedAt = performance.now();
      if (said !== "editing") say("editing");
    };
    const leave = () => {
      if (said !== "gone") say("gone");
    };
    const onVisibility = () => (document.hidden ? leave() : sayWhatIs());
    sayWhatIs();
    const timer = setInterval(sayWhatIs, EVERY);
    document.addEventListener("input", onInput);
    document.addEventListener("visibilitychange", onVisibility);
    window.addEventListener("pagehide", leave);
    return () => {
      clearInterval(timer);
      document.removeEventListener("input", onInput);
      document.removeEventListener("visibilitychange", onVisibility);
      window.removeEventListener("pagehide", leave);
      leave();
    };
  }, [newsroom, claim]);
}
