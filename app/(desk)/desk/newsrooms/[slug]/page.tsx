import type { Metadata } from "next";
import { notFound } from "next/navigation";
import { keptForm } from "@/app/kept-form";
import { signedIn } from "@/app/viewer";
import { AdmissionNotice } from "@/components/newsroom/admission-notice";
import { InvitationList, InviteForm } from "@/components/newsroom/invitations";
import { LeaveForm } from "@/components/newsroom/leave-form";
import { MemberList } from "@/components/newsroom/member-list";
import { NewsroomNav } from "@/components/newsroom/newsroom-nav";
import { PermissionTable } from "@/components/newsroom/permission-table";
import { Button } from "@/components/ui/button";
import { FieldError } from "@/components/ui/field";
import { Form } from "@/components/ui/form";
import { Notice } from "@/components/ui/notice";
import { PageHeader } from "@/components/ui/page-header";
import { SectionHeading } from "@/components/ui/section-heading";
import { type NewsroomInside, newsroomInside } from "@/lib/newsrooms/people";
import { can } from "@/lib/policy";
import {
  askAgain,
  changeMemberRole,
  inviteMember,
  leave,
  removeFromNewsroom,
  takeInvitationBack,
} from "./actions";

export const instant = false;

export const metadata: Metadata = { title: "Newsroom" };

const DONE: Record<string, string> = {
  founded: "The newsroom is founded. A steward looks at it next; invite your colleagues meanwhile.",
  joined: "Welcome: you belong to this newsroom now.",
  invited: "The invitation is on its way.",
  revoked: "The invitation is revoked: its link no longer works.",
  role: "The role is changed.",
  removed: "They no longer belong to the newsroom.",
  applied: "The newsroom is before the stewards again.",
};

/** A newsroom from inside: its people, for its members and for stewards. Others find nothing here. */
export default async function DeskNewsroomPage({
  params,
  searchParams,
}: PageProps<"/desk/newsrooms/[slug]">) {
  const { slug } = await params;
  const { done, problem } = await searchParams;
  const who = await signedIn(`/desk/newsrooms/${slug}`);
  const newsroom = await newsroomInside(who, slug);
  if (!newsroom) notFound();
  const failed = await keptForm(String(problem), problem);
  const problemIn = (name: string) => (failed?.form === name ? (failed.errors.form ?? null) : null);
  const about = { newsroomId: newsroom.id };
  const manages = can(who, "newsroom:manage", about);
  const { name, isDemo, admission, admissionNote, members } = newsroom;
  return (
    <div className="shell">
      <PageHeader title={<bdi>{name}</bdi>} kicker={isDemo ? "Demonstration newsroom" : "Newsroom"}>
        {admission === "ADMITTED" && (
          <p>
            It has spoken on {newsroom.judged} of {newsroom.open} open claims.
          </p>
        )}
      </PageHeader>
      <NewsroomNav viewer={who} newsroom={newsroom} current="people" />
      <div className="grid gap-14 pt-6 pb-8">
        <div className="grid gap-4 empty:hidden">
          {typeof done === "string" && DONE[done] && (
            <Notice tone="success" live>
              {DONE[done]}
            </Notice>
          )}
          <AdmissionNotice admission={admission} note={admissionNote} />
          {manages && (admission === "DECLINED" || admission === "REVOKED") && (
            <Form id="apply" action={askAgain} className="grid justify-items-start gap-2">
              <input type="hidden" name="slug" value={slug} />
              <Button type="submit">Apply again</Button>
              {problemIn("apply") && <FieldError id="apply-error">{problemIn("apply")}</FieldError>}
            </Form>
          )}
        </div>
        <section aria-labelledby="people">
          <SectionHeading
            id="people"
            aside={admission === "ADMITTED" && <a href={`/newsrooms/${slug}`}>Its public page</a>}
          >
            People
          </SectionHeading>
          <MemberList
            slug={slug}
            members={members}
            ownHandle={who.handle}
            actions={manages ? { changeRole: changeMemberRole, remove: removeFromNewsroom } : null}
            problem={
              failed ? { form: failed.form, message: failed.errors.form ?? failed.errors.role ?? "" } : null
            }
          />
          {can(who, "newsroom:leave", about) && (
            <LeaveForm slug={slug} action={leave} problem={problemIn("leave")} />
          )}
        </section>
        {manages && (
          <Invitations
            newsroom={newsroom}
            problem={problemIn("invitations")}
            kept={failed?.form === "invite" ? failed : { values: {}, errors: {} }}
          />
        )}
        <section aria-labelledby="roles">
          <SectionHeading id="roles">What each role may do</SectionHeading>
          <PermissionTable />
        </section>
      </div>
    </div>
  );
}

type Kept = { values: Record<string, string>; errors: Record<string, string> };

function Invitations({
  newsroom: { slug, invitations },
  problem,
  kept,
}: {
  newsroom: NewsroomInside;
  problem: string | null;
  kept: Kept;
}) {
  return (
    <section aria-labelledby="open-invitations">
      <SectionHeading id="open-invitations">Invitations</SectionHeading>
      <div className="grid gap-x-16 gap-y-8 lg:grid-cols-2">
        <InviteForm slug={slug} action={inviteMember} {...kept} />
        <InvitationList slug={slug} invitations={invitations} revoke={takeInvitationBack} problem={problem} />
      </div>
    </section>
  );
}
