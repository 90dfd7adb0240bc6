"use client";

import { useEffect } from "react";

type Typed = HTMLInputElement | HTMLTextAreaElement;
type Control = Typed | HTMLSelectElement;

const early = new Map<Control, string | boolean>();

/**
 * Keeps what is entered before React has taken over the page, and what the browser itself has filled in again. React
 * hears of neither: a text area whose text has been changed is even set back.
 */
export function watchEarlyInput(): void {
  for (const control of document.querySelectorAll<Control>("input, textarea, select"))
    if (differs(control)) keep(control);
  document.addEventListener("input", whenEntered, { capture: true });
}

/** Enters anew, once React listens, what was entered before. Stands in every page, once. */
export function EarlyInput(): null {
  useEffect(() => void enterAnew(), []);
  return null;
}

async function enterAnew(): Promise<void> {
  document.removeEventListener("input", whenEntered, { capture: true });
  for (const [control, value] of early) {
    // Each by itself, so that the page has taken in one before it hears of the next.
    await Promise.resolve();
    if (!control.isConnected) continue;
    // React takes over a page part by part: an event makes it take over this one now.
    control.dispatchEvent(new Event("change", { bubbles: true }));
    enter(control, value);
  }
  early.clear();
}

function whenEntered({ target }: Event): void {
  if (target instanceof HTMLElement && target.matches("input, textarea, select")) keep(target as Control);
}

function keep(control: Control): void {
  // What file is chosen is the browser's alone, and of a group of radio buttons the chosen one says it all.
  if (control.type === "file" || (control.type === "radio" && !isToggled(control))) return;
  early.set(control, isToggle(control) ? control.checked : control.value);
}

function differs(control: Control): boolean {
  if (control instanceof HTMLSelectElement)
    return [...control.options].some(
      ({ selected, defaultSelected, index }) => selected && !defaultSelected && index > 0,
    );
  return isToggle(control)
    ? control.checked !== control.defaultChecked
    : control.value !== control.defaultValue;
}

function enter(control: Control, value: string | boolean): void {
  if (control instanceof HTMLSelectElement) {
    control.value = String(value);
    control.dispatchEvent(new Event("change", { bubbles: true }));
  } else if (typeof value === "boolean") {
    (control as HTMLInputElement).checked = !value;
    control.click();
  } else enterText(control, value);
}

/** As if it were typed: React compares with what was last set through the element itself, which must differ. */
function enterText(control: Typed, value: string): void {
  const { selectionStart, selectionEnd } = control;
  control.value = "";
  const { set } = Object.getOwnPropertyDescriptor(Object.getPrototypeOf(control), "value") ?? {};
  // What React has set on the element itself lies before its prototype's.
  set?.call(control, value);
  if (selectionStart !== null) control.setSelectionRange(selectionStart, selectionEnd);
  control.dispatchEvent(new Event("input", { bubbles: true }));
}

function isToggle(control: Control): control is HTMLInputElement {
  return control.type === "checkbox" || control.type === "radio";
}

function isToggled(control: Control): boolean {
  return isToggle(control) && control.checked;
}
