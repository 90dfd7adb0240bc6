import type { Metadata } from "next";
import { notFound } from "next/navigation";
import { Live } from "@/app/(desk)/live";
import { keptForm } from "@/app/kept-form";
import { signedIn } from "@/app/viewer";
import { ClaimContext } from "@/components/desk/claim-context";
import { OthersWork } from "@/components/desk/others-work";
import { OwnVerdictNotice } from "@/components/desk/own-verdict-notice";
import { ReasonForm } from "@/components/desk/reason-form";
import { VerdictForm } from "@/components/desk/verdict-form";
import { HiddenNotice } from "@/components/moderation/hidden-notice";
import { Notice } from "@/components/ui/notice";
import { SectionHeading } from "@/components/ui/section-heading";
import { latestSeq } from "@/lib/desk/told";
import { workplaceOf } from "@/lib/desk/workplace";
import { getHiddenClaim } from "@/lib/moderation/hidden-claim";
import { can } from "@/lib/policy";
import { getPublicClaim } from "@/lib/publishing/queries";
import { EMPTY_FIELDS } from "@/lib/verdicts/fields";
import { readWorkspace, type Workspace } from "@/lib/verdicts/queries";
import {
  discardVerdictDraft,
  recuseFromClaim,
  resolveVerdictDraft,
  retract,
  saveVerdictDraft,
  submitVerdict,
  submitVerdictInPage,
  withdrawOwnVerdict,
} from "./actions";
import { ClaimDiscussion } from "./claim-discussion";
import { RightOfReply } from "./right-of-reply";

export const instant = false;

export const metadata: Metadata = { title: "Claim on the desk" };

const DONE: Record<string, string> = {
  submitted: "Your verdict is recorded. The public page shows the new state.",
  saved: "The draft is saved.",
  withdrawn: "Your verdict is withdrawn: it counts as if it had never been cast.",
  recused: "You are recused from this claim.",
  retracted: "The claim is retracted. Its page says why.",
};

/** Where a reviewer works on one claim: what was said, their verdict, and, once theirs is in, the others'. */
export default async function DeskClaimPage({ params, searchParams }: PageProps<"/desk/claims/[slug]">) {
  const { slug } = await params;
  const { done, check, problem, settled, newsroom } = await searchParams;
  const who = await signedIn(`/desk/claims/${slug}`);
  const workplace = workplaceOf(who, newsroom);
  // Before anything else is read: what happens from then on is told to the page.
  const since = workplace ? await latestSeq(workplace.newsroomId) : 0;
  const [claim, workspace] = await Promise.all([getPublicClaim(slug), readWorkspace(who, slug)]);
  if (!claim || !workspace) {
    const hidden = await getHiddenClaim(slug);
    if (!hidden) notFound();
    return <HiddenNotice claim={hidden} />;
  }
  const failed = await keptForm(String(problem), problem);
  const { own } = workspace;
  const mayCast = can(who, "verdict:cast") && claim.lifecycle === "OPEN" && !own?.voided;
  const reasonForm = { slug, revision: own?.revision ?? 0 };
  const problemIn = (name: string) =>
    failed?.form === name ? { message: failed.errors.form ?? "", reason: failed.values.reason ?? "" } : null;
  return (
    <div className="shell grid gap-x-16 pb-8 lg:grid-cols-[minmax(0,5fr)_minmax(0,7fr)]">
      <ClaimContext claim={claim} />
      <div className="grid content-start gap-6 pt-8 sm:pt-12">
        {workplace && <Live newsroom={workplace.slug} claim={slug} since={since} />}
        {typeof done === "string" && DONE[done] && (
          <Notice tone="success" live>
            {DONE[done]} {done !== "saved" && <a href={`/claims/${slug}`}>Open the public page</a>}
          </Notice>
        )}
        {problemIn("verdict") && (
          <Notice tone="error" live title={problemIn("verdict")?.message}>
            What you typed is kept below.
          </Notice>
        )}
        <section>
          <SectionHeading>Your verdict</SectionHeading>
          {own && (
            <div className="mb-6">
              <OwnVerdictNotice own={own} />
            </div>
          )}
          {mayCast && (
            <Form
              // What was typed starts anew when a step beside the form settled it, and then only: not when the page is
              // read anew because of a colleague, or of a draft that was saved meanwhile.
              key={`${done}.${settled}`}
              slug={slug}
              workspace={workspace}
              checked={check === "1"}
            />
          )}
          {claim.lifecycle !== "OPEN" && <p>This claim is closed: it takes no verdicts.</p>}
          {!can(who, "verdict:cast") && <p>Your role reads the desk; it casts no verdicts.</p>}
        </section>
        <div className="border-b border-rule">
          {mayCast && own?.state === "SUBMITTED" && (
            <ReasonForm
              {...reasonForm}
              name="withdraw"
              title="Withdraw your verdict"
              explanation="It then counts as if it had never been cast. The record keeps that it was cast and withdrawn."
              label="Why do you withdraw it?"
              button="Withdraw the verdict"
              problem={problemIn("withdraw")}
              action={withdrawOwnVerdict}
            />
          )}
          {mayCast && own?.state !== "RECUSED" && (
            <ReasonForm
              {...reasonForm}
              name="recuse"
              title="Recuse yourself"
              explanation="For when you are too close to the matter to judge it. A verdict of yours no longer counts."
              label="Why do you recuse yourself?"
              button="Recuse myself"
              problem={problemIn("recuse")}
              action={recuseFromClaim}
            />
          )}
          {can(who, "claim:retract") && claim.lifecycle === "OPEN" && (
            <ReasonForm
              {...reasonForm}
              name="retract"
              title="Retract this claim"
              explanation="Takes it out of review. Its public page stays, says why, and is no longer indexed."
              label="Why is it retracted?"
              button="Retract the claim"
              problem={problemIn("retract")}
              action={retract}
            />
          )}
        </div>
        <ClaimDiscussion viewer={who} workplace={workplace} slug={slug} failed={failed} />
        <RightOfReply who={who} slug={slug} open={claim.lifecycle === "OPEN"} query={await searchParams} />
        <OthersWork claim={claim} ownState={own?.state ?? null} ownHandle={who.handle} />
      </div>
    </div>
  );
}

function Form({ slug, workspace, checked }: { slug: string; workspace: Workspace; checked: boolean }) {
  const { own, draft, newsrooms } = workspace;
  const actions = {
    submit: submitVerdict,
    submitInPage: submitVerdictInPage,
    save: saveVerdictDraft,
    resolve: resolveVerdictDraft,
  };
  return (
    <>
      <VerdictForm
        slug={slug}
        revision={own?.revision ?? 0}
        version={draft.version}
        initial={draft.fields ?? own?.fields ?? EMPTY_FIELDS}
        conflict={draft.conflict}
        checked={checked}
        newsrooms={newsrooms}
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
