import { useEffect, useState } from "react";

/** Something that this browser remembers from page to page: "on" or "off". Where it may not, it lasts as long as the page. */
export function useKept(name: string, initial: boolean): [boolean, (value: boolean) => void] {
  const [value, setValue] = useState(initial);
  useEffect(() => {
    const kept = read(name);
    if (kept !== null) setValue(kept === "on");
  }, [name]);
  return [
    value,
    (to) => {
      setValue(to);
      write(name, to ? "on" : "off");
    },
  ];
}

function read(name: string): string | null {
  try {
    return localStorage.getItem(name);
  } catch {
    return null;
  }
}

function write(name: string, value: string): void {
  try {
    localStorage.setItem(name, value);
  } catch {
    // A browser that keeps nothing: the page remembers it by itself.
  }
}
