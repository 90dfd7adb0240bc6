import type { Placed } from "@/lib/intake/versions";

const STATES: Record<Placed["state"], { sign: string; words: string }> = {
  EXACT: { sign: "=", words: "Stands there unchanged" },
  FUZZY: { sign: "≈", words: "Stands there in other words" },
  ORPHANED: { sign: "?", words: "Not found" },
  BY_HAND: { sign: "✓", words: "Found by a person" },
  GONE: { sign: "×", words: "No longer said: a person has looked" },
};

/** Where the claims that were made in earlier texts stand in the newest one. What needs a person comes first. */
export function PlacedClaims({ placed }: { placed: Placed[] }) {
  return (
    <ol className="border-t border-rule">
      {placed.map(({ appearanceId, state, exact, now, claim }) => (
        <li key={appearanceId} className="grid gap-1.5 border-b border-rule py-3 text-[0.9375rem]">
          <p className="flex flex-wrap items-baseline justify-between gap-x-6 gap-y-1">
            <span className="font-semibold">
              <span aria-hidden="true" className="inline-block w-5 font-bold">
                {STATES[state].sign}
              </span>
              {STATES[state].words}
            </span>
            {state !== "EXACT" && (
              <a href={`/desk/orphans/${appearanceId}`}>
                {state === "ORPHANED" ? "Find the words" : "Look at the place"}
                <span className="sr-only">: {claim.statement}</span>
              </a>
            )}
          </p>
          <p dir="auto" className="typed measure font-serif text-read">
            “{exact}”
          </p>
          {now !== null && now !== exact && (
            <p dir="auto" className="typed measure font-serif text-read text-muted">
              <span className="font-sans text-sm">Now: </span>“{now}”
            </p>
          )}
          <p className="text-sm">
            <a href={`/desk/claims/${claim.slug}`} dir="auto">
              {claim.statement}
            </a>
          </p>
        </li>
      ))}
    </ol>
  );
}
