"use client";

import { useEffect } from "react";

type Typed = HTMLInputElement | HTMLTextAreaElement;
type Control = Typed | HTMLSelectElement;

const early = new Map<Control, string | boolean>();

/** How long to wait before asking again whether React has taken over a part of the page, in milliseconds. */
const WAIT = 50;

/**
 * Keeps what is entered before React has taken over the page, and what the browser itself has filled in again. React
 * hears of neither: a text area whose text has been changed is even set back.
 */
export function watchEarlyInput(): void {
  for (const control of controls()) if (differs(control)) keep(control);
  document.addEventListener("input", whenEntered, { capture: true });
}

/** Enters anew, once React listens, what was entered before. Stands in every page, once. */
export function EarlyInput(): null {
  useEffect(() => void enterAnew(), []);
  return null;
}

async function enterAnew(): Promise<void> {
  for (const control of controls()) {
    // Each by itself, so that the page has taken in one before it hears of the next.
    await Promise.resolve();
    while (control.isConnected && !isHeard(control)) await new Promise((wait) => setTimeout(wait, WAIT));
    const value = early.get(control);
    if (value !== undefined && control.isConnected) enter(control, value);
  }
  document.removeEventListener("input", whenEntered, { capture: true });
  early.clear();
}

/**
 * Whether React has taken over this part of the page. It does so part by part, and at once where something happens to
 * one whose scripts are there; of others it stops what happens to them. This happens nowhere else to a control.
 */
function isHeard(control: Control): boolean {
  let heard = false;
  const hear = () => {
    heard = true;
  };
  control.addEventListener("auxclick", hear, { once: true });
  control.dispatchEvent(new MouseEvent("auxclick", { bubbles: true }));
  control.removeEventListener("auxclick", hear);
  return heard;
}

function controls(): NodeListOf<Control> {
  return document.querySelectorAll("input, textarea, select");
}

function whenEntered({ target }: Event): void {
  if (target instanceof HTMLElement && target.matches("input, textarea, select")) keep(target as Control);
}

function keep(control: Control): void {
  // What file is chosen is the browser's alone.
  if (control.type === "file") return;
  if (control.type === "radio") keepChosen(control as HTMLInputElement);
  else early.set(control, isToggle(control) ? control.checked : control.value);
}

/** Of a group of radio buttons the one that was chosen last says it all. */
function keepChosen(radio: HTMLInputElement): void {
  if (!radio.checked) return;
  for (const other of early.keys())
    if (other.type === "radio" && other.name === radio.name && other.form === radio.form) early.delete(other);
  early.set(radio, true);
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
