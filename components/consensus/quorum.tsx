import { QUORUM } from "@/lib/consensus";
import type { PublicConsensus } from "@/lib/publishing/model";
import { countOf } from "@/lib/publishing/words";

/** Before quorum: how far a claim is from it, and nothing of what anybody said. */
export function Quorum({ missing }: { missing: NonNullable<PublicConsensus["quorumMissing"]> }) {
  return (
    <div className="grid gap-5">
      <dl className="grid gap-4">
        <Meter name="Voices" needed={QUORUM.voices} missing={missing.voices}>
          at most two of the same newsroom
        </Meter>
        <Meter name="Newsrooms" needed={QUORUM.newsrooms} missing={missing.newsrooms}>
          all independent reviewers together are one
        </Meter>
      </dl>
      <p className="text-sm text-muted">
        Until then nobody sees who gave which verdict, so that every reviewer judges for themselves.
      </p>
    </div>
  );
}

type MeterProps = { name: string; needed: number; missing: number; children: string };

function Meter({ name, needed, missing, children }: MeterProps) {
  const reached = Math.max(0, needed - missing);
  return (
    <div className="grid gap-1">
      <dt className="font-semibold">{name}</dt>
      <dd className="flex flex-wrap items-center gap-x-4 gap-y-1">
        <svg width={needed * 44 - 4} height="14" aria-hidden="true">
          {Array.from({ length: needed }, (_, index) => index).map((index) => (
            <rect
              key={index}
              x={index * 44 + 1}
              y="1"
              width="38"
              height="12"
              strokeWidth="1.5"
              strokeDasharray={index < reached ? undefined : "4 3"}
              className={index < reached ? "fill-ink stroke-ink" : "fill-none stroke-edge"}
            />
          ))}
        </svg>
        <span>
          {reached} of {countOf(needed, name.toLowerCase().slice(0, -1))}
          <span className="text-muted"> · {children}</span>
        </span>
      </dd>
    </div>
  );
}
