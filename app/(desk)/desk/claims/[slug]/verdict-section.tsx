import { ConfirmBox } from "@/components/desk/confirm-box";
import { OwnVerdictNotice } from "@/components/desk/own-verdict-notice";
import type { Returned } from "@/components/desk/panel-form-parts";
import { ReasonForm } from "@/components/desk/reason-form";
import { VerdictForm } from "@/components/desk/verdict-form";
import { CarriedNotice } from "@/components/relation/carried-notice";
import { Notice } from "@/components/ui/notice";
import { SectionHeading } from "@/components/ui/section-heading";
import { can, type Viewer } from "@/lib/policy";
import type { PublicClaim } from "@/lib/publishing/model";
import type { CarriedVerdict } from "@/lib/verdicts/carried-verdict";
import { EMPTY_FIELDS } from "@/lib/verdicts/fields";
import type { Workspace } from "@/lib/verdicts/queries";
import {
  confirmOwnVerdict,
  discardVerdictDraft,
  recuseFromClaim,
  resolveVerdictDraft,
  retract,
  saveVerdictDraft,
  submitVerdict,
  submitVerdictInPage,
  withdrawOwnVerdict,
} from "./actions";

type Props = {
  who: NonNullable<Viewer>;
  claim: PublicClaim;
  workspace: Workspace;
  returned: Returned;
  /** Whether the form comes back from a submission without scripts. */
  checked: boolean;
  /** Changes when the draft was discarded, or one of two texts chosen. */
  settled: string;
  /** One's own verdict on a duplicate of the claim, from whose page or notice one comes. */
  carried: CarriedVerdict | null;
};

/** One's own verdict: how it stands, the form for it, and the ways out of it. */
export function VerdictSection({ who, claim, workspace, returned, checked, settled, carried }: Props) {
  const { own } = workspace;
  const { slug } = claim;
  const mayCast = can(who, "verdict:cast") && claim.lifecycle === "OPEN" && !own?.voided;
  const failed = returned?.name === "verdict" ? returned : null;
  return (
    <div className="grid gap-6">
      <section id="verdict">
        <SectionHeading>Your verdict</SectionHeading>
        {failed && (
          <div className="mb-6">
            <Notice tone="error" live title={failed.message}>
              What you typed is kept below.
            </Notice>
          </div>
        )}
        {workspace.toConfirm && mayCast && (
          <div className="mb-6">
            <ConfirmBox
              claim={claim}
              former={workspace.toConfirm}
              revision={own?.revision ?? 0}
              problem={returned?.name === "confirm" ? returned.message : null}
              action={confirmOwnVerdict}
            />
          </div>
        )}
        {own && (
          <div className="mb-6">
            <OwnVerdictNotice own={own} />
          </div>
        )}
        {carried && mayCast && (
          <div className="mb-6">
            <CarriedNotice carried={carried} filled={fillsFrom(workspace)} />
          </div>
        )}
        {mayCast && <Form {...{ slug, workspace, checked, settled, carried }} />}
        {claim.lifecycle !== "OPEN" && <p>This claim is closed: it takes no verdicts.</p>}
        {!can(who, "verdict:cast") && <p>Your role reads the desk; it casts no verdicts.</p>}
      </section>
      <WaysOut who={who} claim={claim} workspace={workspace} returned={returned} mayCast={mayCast} />
    </div>
  );
}

type WaysOutProps = Pick<Props, "who" | "claim" | "workspace" | "returned"> & { mayCast: boolean };

function WaysOut({ who, claim, workspace: { own }, returned, mayCast }: WaysOutProps) {
  const form = (name: string) => ({
    slug: claim.slug,
    revision: own?.revision ?? 0,
    name,
    problem:
      returned?.name === name ? { message: returned.message, reason: returned.values.reason ?? "" } : null,
  });
  return (
    <div className="border-b border-rule">
      {can(who, "claim:correct") && claim.lifecycle === "OPEN" && (
        <p className="border-t border-rule py-3">
          <a href={`/desk/claims/${claim.slug}/correct`} className="inline-block py-1.5 font-semibold">
            Correct this claim
          </a>
        </p>
      )}
      {can(who, "relation:decide") && claim.lifecycle === "OPEN" && (
        <p className="border-t border-rule py-3">
          <a
            href={`/desk/relations/new?${new URLSearchParams({ first: claim.slug, q: claim.statement })}`}
            className="inline-block py-1.5 font-semibold"
          >
            Relate this claim to another
          </a>
        </p>
      )}
      {mayCast && own?.state === "SUBMITTED" && (
        <ReasonForm
          {...form("withdraw")}
          title="Withdraw your verdict"
          explanation="It then counts as if it had never been cast. The record keeps that it was cast and withdrawn."
          label="Why do you withdraw it?"
          button="Withdraw the verdict"
          action={withdrawOwnVerdict}
        />
      )}
      {mayCast && own?.state !== "RECUSED" && (
        <ReasonForm
          {...form("recuse")}
          title="Recuse yourself"
          explanation="For when you are too close to the matter to judge it. A verdict of yours no longer counts."
          label="Why do you recuse yourself?"
          button="Recuse myself"
          action={recuseFromClaim}
        />
      )}
      {can(who, "claim:retract") && claim.lifecycle === "OPEN" && (
        <ReasonForm
          {...form("retract")}
          title="Retract this claim"
          explanation="Takes it out of review. Its public page stays, says why, and is no longer indexed."
          label="Why is it retracted?"
          button="Retract the claim"
          action={retract}
        />
      )}
    </div>
  );
}

/** Whether the form is empty, so that a verdict on a duplicate may stand in it. */
function fillsFrom({ own, draft }: Workspace): boolean {
  return own === null && draft.fields === null;
}

type FormProps = Pick<Props, "workspace" | "checked" | "settled" | "carried"> & { slug: string };

function Form({ slug, workspace, checked, settled, carried }: FormProps) {
  const { own, draft, newsrooms, published } = workspace;
  const from = fillsFrom(workspace) ? carried?.fields : null;
  const actions = {
    submit: submitVerdict,
    submitInPage: submitVerdictInPage,
    save: saveVerdictDraft,
    resolve: resolveVerdictDraft,
  };
  return (
    <>
      <VerdictForm
        // What was typed starts anew when the draft was settled elsewhere than in the form, and only then: the page is
        // drawn again whenever a colleague does something.
        key={`${own?.revision ?? 0}.${settled}`}
        slug={slug}
        revision={own?.revision ?? 0}
        version={draft.version}
        initial={draft.fields ?? own?.fields ?? from ?? EMPTY_FIELDS}
        conflict={draft.conflict}
        checked={checked}
        newsrooms={newsrooms}
        published={published}
        actions={actions}
      />
      {draft.fields && (
        <form action={discardVerdictDraft} className="mt-3">
          <input type="hidden" name="slug" value={slug} />
          <button type="submit" className="cursor-pointer text-sm underline">
            Discard this draft
          </button>
        </form>
      )}
    </>
  );
}
