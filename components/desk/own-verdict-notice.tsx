import { Notice } from "@/components/ui/notice";
import { Time } from "@/components/ui/time";
import { ratingOf } from "@/lib/verdicts/model";
import type { OwnVerdict } from "@/lib/verdicts/queries";

/** How one's verdict on the claim stands. */
export function OwnVerdictNotice({ own }: { own: OwnVerdict }) {
  const { state, rating, revision, castBlind, recusalReason, newsroom, updatedAt } = own;
  const when = <Time iso={updatedAt.toISOString()} withTime />;
  const speaker = newsroom ? <bdi>{newsroom.name}</bdi> : "yourself, as an independent reviewer";
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
