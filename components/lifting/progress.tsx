import type { Told } from "@/components/lifting/use-sends";

type Props = { left: number; total: number; waiting: number; told: Told };

/** How much is left, and what was just done. */
export function Progress({ left, total, waiting, told }: Props) {
  return (
    <div className="grid gap-1">
      <p className="flex flex-wrap items-baseline justify-between gap-x-4">
        <span className="font-semibold tabular-nums">
          {left} of {total} left
        </span>
        {waiting > 0 && <span className="text-sm text-muted">{waiting} on the way …</span>}
      </p>
      <progress value={total - left} max={total} aria-label="Decided" className="room-progress">
        {total - left} of {total}
      </progress>
      <p role="status" className="min-h-[1.5em] text-sm text-muted">
        {told.slug ? <a href={`/desk/claims/${told.slug}`}>{told.words}</a> : told.words}
      </p>
    </div>
  );
}
