import type { ReactNode } from "react";
import { classes } from "@/components/ui/classes";

type Tone = "info" | "warning" | "error" | "success";

const TONES: Record<Tone, { mark: string; name: string; look: string }> = {
  info: { mark: "i", name: "Note", look: "border-edge text-ink" },
  warning: { mark: "!", name: "Please note", look: "border-caution text-caution" },
  error: { mark: "✕", name: "Error", look: "border-danger text-danger" },
  success: { mark: "✓", name: "Done", look: "border-success text-success" },
};

type Props = {
  tone?: Tone;
  title?: ReactNode;
  children?: ReactNode;
  /** Set on what appears in answer to an action, so that screen readers say it: errors at once, others when idle. */
  live?: boolean;
};

/** Something the reader should know, set off by a rule, a mark and a word. */
export function Notice({ tone = "info", title, children, live = false }: Props) {
  const { mark, name, look } = TONES[tone];
  const role = live ? (tone === "error" ? "alert" : "status") : undefined;
  return (
    <div role={role} className={classes("flex gap-3 border-s-4 bg-tint px-4 py-3 text-[0.9375rem]", look)}>
      <span aria-hidden="true" className="w-4 shrink-0 text-center font-bold">
        {mark}
      </span>
      <div className="grid min-w-0 gap-1 text-ink">
        <span className="sr-only">{name}:</span>
        {title && <p className="font-semibold">{title}</p>}
        {children && <div className="measure grid gap-1.5">{children}</div>}
      </div>
    </div>
  );
}
