import { StatusBadge } from "@/components/consensus/status-badge";
import { Strip } from "@/components/consensus/strip";
import { classes } from "@/components/ui/classes";
import { Time } from "@/components/ui/time";
import type { ClaimSummary } from "@/lib/publishing/model";

type Look = {
  /** The level of the heading that a statement is. */
  level?: 3 | 4;
  /** In a column too narrow for the outcome to stand beside the statement. */
  narrow?: boolean;
};

/** Claims one below the other. */
export function ClaimRows({ claims, ...look }: { claims: ClaimSummary[] } & Look) {
  return (
    <ol className="border-t border-rule">
      {claims.map((claim) => (
        <li key={claim.slug} className="border-b border-rule py-4">
          <ClaimRow claim={claim} {...look} />
        </li>
      ))}
    </ol>
  );
}

/** A claim in a list: what was said, by whom and where, and what the newsrooms concluded. */
function ClaimRow({ claim, level = 3, narrow = false }: { claim: ClaimSummary } & Look) {
  const { consensus } = claim;
  const Heading = `h${level}` as const;
  return (
    <article className={classes("grid gap-x-10 gap-y-2", !narrow && "sm:grid-cols-[minmax(0,1fr)_15rem]")}>
      <div className="grid content-start gap-1.5">
        <Heading dir="auto" className="typed measure font-serif text-read leading-snug font-medium">
          <a href={`/claims/${claim.slug}`} className="no-underline hover:underline">
            {claim.statement}
          </a>
        </Heading>
        <Origin claim={claim} />
      </div>
      <p
        className={classes(
          "flex flex-wrap items-center gap-x-3 gap-y-1",
          !narrow && "sm:flex-col sm:items-start",
        )}
      >
        <StatusBadge outcome={consensus} />
        {consensus.label.length > 0 && (
          <Strip outcome={consensus} range90={consensus.assessment?.range90 ?? null} />
        )}
      </p>
    </article>
  );
}

/** Who said it, when, and who printed it, on one line. */
export function Origin({ claim }: { claim: Pick<ClaimSummary, "claimant" | "claimDate" | "publishers"> }) {
  const { claimant, claimDate, publishers } = claim;
  return (
    <p className="text-sm text-muted">
      {claimant ? (
        <a href={`/claimants/${claimant.slug}`} className="text-ink">
          <bdi>{claimant.name}</bdi>
        </a>
      ) : (
        "Claimant not known"
      )}
      {claimDate && (
        <>
          , <Time iso={claimDate} />
        </>
      )}
      {publishers.length > 0 && (
        <>
          {" · in "}
          <bdi>{publishers.join(", ")}</bdi>
        </>
      )}
    </p>
  );
}
