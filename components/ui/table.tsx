import type { ComponentProps, ReactNode } from "react";
import { classes } from "@/components/ui/classes";

/** A table under thin rules. Its cells wrap rather than scroll: keep to as many columns as a phone has room for. */
export function Table({ caption, children }: { caption: string; children: ReactNode }) {
  return (
    <table className="w-full border-collapse text-start wrap-break-word">
      <caption className="sr-only">{caption}</caption>
      {children}
    </table>
  );
}

/** A heading cell; `scope="row"` for the first cell of a row. */
export function Th({ className, scope = "col", ...rest }: ComponentProps<"th">) {
  return (
    <th
      scope={scope}
      className={classes(
        "py-2 pe-4 text-start align-baseline last:pe-0",
        scope === "col"
          ? "border-b border-ink text-sm font-semibold"
          : "border-b border-rule font-medium wrap-anywhere",
        className,
      )}
      {...rest}
    />
  );
}

/** A cell. */
export function Td({ className, ...rest }: ComponentProps<"td">) {
  return (
    <td className={classes("border-b border-rule py-2 pe-4 align-baseline last:pe-0", className)} {...rest} />
  );
}
