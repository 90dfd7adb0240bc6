import { Time } from "@/components/ui/time";
import type { Before } from "@/lib/publishing/before";
import { explainBefore } from "@/lib/publishing/counterfactuals";
import { momentPath } from "@/lib/publishing/instant";
import type { Outcome } from "@/lib/publishing/words";

/** How a claim stood before the latest verdict, with a link to that moment. */
export function BeforeLatest({ before, now, slug }: { before: Before; now: Outcome; slug: string }) {
  const { change, stood } = explainBefore(before, now);
  return (
    <p>
      {change}
      <Time iso={before.changedAt} />
      {stood} <a href={momentPath(slug, before.at)}>As it stood then</a>
    </p>
  );
}
