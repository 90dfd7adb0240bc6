import type { ComponentProps } from "react";
import { classes } from "@/components/ui/classes";

const LOOK =
  "block w-full min-h-11 border border-edge bg-paper px-3 py-2 text-base text-ink placeholder:text-muted hover:border-ink aria-invalid:border-2 aria-invalid:border-danger disabled:opacity-60";

/** A one-line text input. */
export function Input({ className, ...rest }: ComponentProps<"input">) {
  return <input className={classes(LOOK, className)} {...rest} />;
}

/** A text input of several lines, which grows with its text where the browser can. */
export function Textarea({ className, rows = 5, ...rest }: ComponentProps<"textarea">) {
  return (
    <textarea
      rows={rows}
      className={classes(LOOK, "field-sizing-content leading-relaxed", heightOf(rows), className)}
      {...rest}
    />
  );
}

/** Where the browser sizes a field by its text, `rows` only says how high it is at least. */
function heightOf(rows: number): string {
  if (rows <= 2) return "min-h-18";
  return rows <= 5 ? "min-h-28" : "min-h-44";
}

/** A choice of one from a list. */
export function Select({ className, ...rest }: ComponentProps<"select">) {
  return <select className={classes(LOOK, "pe-8", className)} {...rest} />;
}
