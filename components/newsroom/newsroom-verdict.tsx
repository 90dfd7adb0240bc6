import { StatusBadge } from "@/components/consensus/status-badge";
import type { NewsroomPage } from "@/lib/publishing/newsroom-pages";
import { listOf } from "@/lib/publishing/words";
import { ratingOf } from "@/lib/verdicts/model";

/** What a newsroom said of a claim, beside what all newsrooms together said. */
export function NewsroomVerdict({ claim, ratings }: NewsroomPage["verdicts"][number]) {
  const counts = Map.groupBy(ratings, (one) => ratingOf(one).label);
  const said = [...counts].map(([label, all]) => (all.length > 1 ? `${label} (${all.length})` : label));
  return (
    <article className="grid gap-x-10 gap-y-2 sm:grid-cols-[minmax(0,1fr)_18rem]">
      <h3 dir="auto" className="typed measure font-serif text-read leading-snug font-medium">
        <a href={`/claims/${claim.slug}`} className="no-underline hover:underline">
          {claim.statement}
        </a>
      </h3>
      <dl className="grid grid-cols-[auto_1fr] content-start gap-x-3 gap-y-1 text-sm">
        <dt className="text-muted">This newsroom</dt>
        <dd className="font-semibold">{listOf(said)}</dd>
        <dt className="text-muted">Together</dt>
        <dd>
          <StatusBadge outcome={claim.consensus} />
        </dd>
      </dl>
    </article>
  );
}
