import { useEffect, useEffectEvent } from "react";

/** What a key does here: true where it meant something. */
export type Press = (event: KeyboardEvent) => boolean;

const FIELDS = "input, textarea, select, [contenteditable]";
const PRESSABLE = "a, button, summary, [role=button]";

/** Keys that act wherever the focus is, except in a field; Enter presses what has the focus, if that can be pressed. */
export function useRoomKeys(press: Press, isOn: boolean): void {
  const onKey = useEffectEvent((event: KeyboardEvent) => {
    const target = event.target instanceof Element ? event.target : null;
    if (event.defaultPrevented || event.isComposing || event.ctrlKey || event.metaKey || event.altKey) return;
    if (target?.closest(`${FIELDS}, dialog`)) return;
    if ((event.key === "Enter" || event.key === " ") && target?.closest(PRESSABLE)) return;
    if (press(event)) event.preventDefault();
  });
  useEffect(() => {
    if (!isOn) return;
    const listener = (event: KeyboardEvent) => onKey(event);
    document.addEventListener("keydown", listener);
    return () => document.removeEventListener("keydown", listener);
  }, [isOn]);
}
