import { PageHeader } from "@/components/ui/page-header";
import { Time } from "@/components/ui/time";
import type { HiddenClaim } from "@/lib/moderation/hidden-claim";
import { REASONS } from "@/lib/moderation/model";

/** Stands in the place of a claim that a steward has hidden: that it is, since when, and the category. */
export function HiddenNotice({ claim: { reason, since } }: { claim: HiddenClaim }) {
  return (
    <div className="shell">
      <PageHeader title="A steward has hidden this claim" kicker="Claim">
        <p>
          {REASONS[reason].label}, <Time iso={since} />.
        </p>
      </PageHeader>
      <div className="measure grid gap-3">
        <p>
          Its words, its verdicts and its history are not shown, and it takes no verdicts. Nothing of it is
          lost: when a steward restores it, all of it comes back at this address.
        </p>
        <p>
          <a href="/moderation">What stewards decided</a>
        </p>
      </div>
    </div>
  );
}
