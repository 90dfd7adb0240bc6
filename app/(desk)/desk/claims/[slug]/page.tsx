import type { Metadata } from "next";
import { notFound } from "next/navigation";
import { Live } from "@/app/(desk)/live";
import { keptForm } from "@/app/kept-form";
import { signedIn } from "@/app/viewer";
import { ActivityList } from "@/components/desk/activity-list";
import { ClaimContext } from "@/components/desk/claim-context";
import { OthersWork } from "@/components/desk/others-work";
import type { Returned } from "@/components/desk/panel-form-parts";
import { WorkplaceLinks } from "@/components/desk/workplace-links";
import { HiddenNotice } from "@/components/moderation/hidden-notice";
import { Notice } from "@/components/ui/notice";
import { readPanel } from "@/lib/desk/panel";
import { latestSeq } from "@/lib/desk/told";
import { workplaceOf } from "@/lib/desk/workplace";
import { getHiddenClaim } from "@/lib/moderation/hidden-claim";
import { getPublicClaim } from "@/lib/publishing/queries";
import { isSlug } from "@/lib/publishing/slug";
import { carriedVerdict } from "@/lib/verdicts/carried-verdict";
import { readWorkspace } from "@/lib/verdicts/queries";
import { waitingVerdicts } from "@/lib/verdicts/waiting-verdicts";
import { ClaimDiscussion } from "./claim-discussion";
import { DeskSection } from "./desk-section";
import { RightOfReply } from "./right-of-reply";
import { VerdictSection } from "./verdict-section";

export const instant = false;

export const metadata: Metadata = { title: "Claim on the desk" };

const DONE: Record<string, string> = {
  submitted: "Your verdict is recorded. The public page shows the new state.",
  waits: "Your verdict is recorded. It counts once an editor of your newsroom has signed it off.",
  saved: "The draft is saved.",
  withdrawn: "Your verdict is withdrawn: it counts as if it had never been cast.",
  recused: "You are recused from this claim.",
  confirmed: "Your verdict is confirmed for the current wording.",
  corrected:
    "The correction is published. Whoever has judged the claim is asked whether their verdict holds.",
  retracted: "The claim is retracted. Its page says why.",
  moved: "Done. Your colleagues see it.",
  "signed-off": "Signed off: the verdict counts from now on.",
  returned: "Returned. Its author is told what is to be changed.",
};
/** After which of them the public page is another one. */
const PUBLIC = ["submitted", "withdrawn", "recused", "retracted", "signed-off", "confirmed", "corrected"];

/**
 * Where somebody works on one claim: what was said, the newsroom's own work on it, their verdict, and, once theirs is
 * in, the others'.
 */
export default async function DeskClaimPage({ params, searchParams }: PageProps<"/desk/claims/[slug]">) {
  const { slug } = await params;
  const query = await searchParams;
  const who = await signedIn(`/desk/claims/${slug}`);
  const workplace = workplaceOf(who, query.newsroom);
  // Before anything else is read: what happens from then on is told to the page.
  const since = workplace ? await latestSeq(workplace.newsroomId) : 0;
  const from = typeof query.from === "string" && isSlug(query.from) ? query.from : null;
  const [claim, workspace, panel, waiting, carried] = await Promise.all([
    getPublicClaim(slug),
    readWorkspace(who, slug),
    workplace && readPanel(who, workplace, slug),
    workplace ? waitingVerdicts(who, { newsroomId: workplace.newsroomId, slug }) : [],
    from ? carriedVerdict(who, { slug, from }) : null,
  ]);
  if (!claim || !workspace) {
    const hidden = await getHiddenClaim(slug);
    if (!hidden) notFound();
    return <HiddenNotice claim={hidden} />;
  }
  const failed = await keptForm(String(query.problem), query.problem);
  const returned: Returned = failed && {
    name: failed.form,
    message: failed.errors.form ?? "",
    values: failed.values,
  };
  return (
    <div className="shell grid gap-x-16 pb-8 lg:grid-cols-[minmax(0,5fr)_minmax(0,7fr)]">
      <ClaimContext claim={claim} />
      <div className="grid content-start gap-10 pt-8 sm:pt-12">
        {workplace && <WorkplaceLinks newsrooms={who.memberships} current={workplace.slug} slug={slug} />}
        {workplace && (
          <div className="-mb-8">
            <Live newsroom={workplace.slug} claim={slug} since={since} />
          </div>
        )}
        <DoneNotice done={query.done} slug={slug} />
        {panel && <DeskSection panel={panel} waiting={waiting} viewerId={who.id} returned={returned} />}
        <VerdictSection
          who={who}
          claim={claim}
          workspace={workspace}
          returned={returned}
          checked={query.check === "1"}
          settled={String(query.settled ?? "")}
          carried={carried}
        />
        <ClaimDiscussion viewer={who} workplace={workplace} slug={slug} failed={failed} />
        <RightOfReply who={who} slug={slug} open={claim.lifecycle === "OPEN"} query={query} />
        <OthersWork claim={claim} ownState={workspace.own?.state ?? null} ownHandle={who.handle} />
        {panel && <ActivityList activity={panel.activity} />}
      </div>
    </div>
  );
}

function DoneNotice({ done, slug }: { done: unknown; slug: string }) {
  const words = typeof done === "string" ? DONE[done] : undefined;
  if (!words) return null;
  return (
    <Notice tone="success" live>
      {words} {PUBLIC.includes(String(done)) && <a href={`/claims/${slug}`}>Open the public page</a>}
    </Notice>
  );
}
