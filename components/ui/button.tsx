import type { ComponentProps } from "react";
import { classes } from "@/components/ui/classes";

type Variant = "primary" | "quiet" | "danger" | "link";

const SHAPE =
  "inline-flex min-h-11 items-center justify-center gap-2 border px-4 py-2 text-[0.9375rem] leading-tight font-semibold no-underline disabled:cursor-not-allowed disabled:opacity-60 aria-disabled:opacity-60";

const LOOK: Record<Variant, string> = {
  primary: classes(
    SHAPE,
    "border-ink bg-ink text-paper hover:border-accent hover:bg-accent hover:text-paper",
  ),
  quiet: classes(SHAPE, "border-edge bg-transparent text-ink hover:border-accent hover:text-accent"),
  danger: classes(SHAPE, "border-danger bg-transparent text-danger hover:bg-danger hover:text-paper"),
  link: "inline cursor-pointer py-1 text-accent underline underline-offset-[0.18em] disabled:opacity-60",
};

/** A button. It does not submit a form unless `type="submit"`. */
export function Button({
  variant = "primary",
  type = "button",
  className,
  ...rest
}: ComponentProps<"button"> & { variant?: Variant }) {
  return <button type={type} className={classes("cursor-pointer", LOOK[variant], className)} {...rest} />;
}

/** A link that looks like a button: for going somewhere, not for doing something. */
export function ButtonLink({
  variant = "primary",
  className,
  children,
  ...rest
}: ComponentProps<"a"> & { href: string; variant?: Variant }) {
  return (
    <a className={classes(LOOK[variant], className)} {...rest}>
      {children}
    </a>
  );
}
