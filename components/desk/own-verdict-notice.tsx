import { Notice } from "@/components/ui/notice";
import { Time } from "@/components/ui/time";
import { REASONS } from "@/lib/moderation/model";
import { ratingOf } from "@/lib/verdicts/model";
import type { Intervention, OwnVerdict } from "@/lib/verdicts/queries";

/** How one's verdict on the claim stands. */
export function OwnVerdictNotice({ own }: { own: OwnVerdict }) {
  const { state, rating, revision, castBlind, recusalReason, newsroom, updatedAt, voided, hidden } = own;
  const when = <Time iso={updatedAt.toISOString()} withTime />;
  const speaker = newsroom ? <bdi>{newsroom.name}</bdi> : "yourself, as an independent reviewer";
  if (voided)
    return (
      <Notice tone="warning" title="A steward has voided your verdict">
        <Why {...voided} />
        <p>It does not count and is not shown. You cannot change it until a steward reinstates it.</p>
      </Notice>
    );
  if (state === "RECUSED")
    return (
      <Notice title="You have recused yourself">
        <p className="typed" dir="auto">
          {recusalReason}
        </p>
        <p>Should the reason no longer hold, a verdict below ends the recusal; the record keeps it.</p>
      </Notice>
    );
  if (state === "WITHDRAWN")
    return (
      <Notice title="You have withdrawn your verdict">
        <p>On {when}. Submitting again casts it anew.</p>
      </Notice>
    );
  return (
    <div className="grid gap-3">
      <Notice
        title={rating ? `You rated this “${ratingOf(rating).label}”` : undefined}
        tone={own.signOff === "RETURNED" ? "warning" : "info"}
      >
        <p>
          For {speaker}, {when}
          {revision > 1 && `, revision ${revision}`}.{" "}
          {castBlind ? "Cast blind." : "Cast after quorum, not blind."}
        </p>
        <SignOffStanding own={own} />
      </Notice>
      {hidden.map(({ url, ...decision }) => (
        <Notice key={url} tone="warning" title="A steward has hidden a source of your verdict">
          <p className="wrap-anywhere">{url}</p>
          <Why {...decision} />
          <p>
            It is not shown and gives your verdict no weight: a verdict counts with at least one other source.
          </p>
        </Notice>
      ))}
    </div>
  );
}

function Why({ reason, note, at }: Intervention) {
  return (
    <>
      <p>
        {REASONS[reason].label}, <Time iso={at.toISOString()} withTime />
      </p>
      <p className="typed" dir="auto">
        {note}
      </p>
    </>
  );
}

const DECIDED = { SIGNED_OFF: "signed it off", RETURNED: "returned it" };

/** Where one's verdict stands with the newsroom's editors. */
function SignOffStanding({ own: { signOff, decision } }: { own: OwnVerdict }) {
  if (signOff === "NOT_REQUIRED") return null;
  if (signOff === "AWAITING" || !decision)
    return <p>It waits for an editor of your newsroom to sign it off. Until then it counts for nothing.</p>;
  return (
    <>
      <p>
        <bdi>{decision.by}</bdi> {DECIDED[signOff]} on <Time iso={decision.at} withTime />
        {signOff === "RETURNED" ? ". Revise it below; until it is signed off it counts for nothing." : "."}
      </p>
      {decision.note && (
        <blockquote dir="auto" className="typed border-s-2 border-rule ps-3">
          {decision.note}
        </blockquote>
      )}
    </>
  );
}
