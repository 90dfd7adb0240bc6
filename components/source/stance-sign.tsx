import type { StanceName } from "@/lib/verdicts/model";

const SHAPES: Record<StanceName, string> = {
  SUPPORTS: "M8 3v10M3 8h10",
  REFUTES: "M3 8h10",
  CONTEXT: "M8 4.5v.01M8 8v.01M8 11.5v.01",
};

/** A source's stance as a sign; its words stand beside it. */
export function StanceSign({ stance }: { stance: StanceName }) {
  return (
    <svg viewBox="0 0 16 16" width="16" height="16" aria-hidden="true" className="mt-1 fill-none stroke-ink">
      <circle cx="8" cy="8" r="7.25" strokeWidth="1" className="stroke-edge" />
      <path d={SHAPES[stance]} strokeWidth="2" strokeLinecap="round" />
    </svg>
  );
}
