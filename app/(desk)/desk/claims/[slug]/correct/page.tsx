import type { Metadata } from "next";
import { forbidden, notFound } from "next/navigation";
import { keptForm } from "@/app/kept-form";
import { signedIn } from "@/app/viewer";
import { CorrectClaimForm } from "@/components/correction/correct-claim-form";
import { Notice } from "@/components/ui/notice";
import { PageHeader } from "@/components/ui/page-header";
import { correctorsNewsrooms } from "@/lib/claims/correct-claim";
import { can } from "@/lib/policy";
import { getPublicClaim } from "@/lib/publishing/queries";
import { correct } from "./actions";

export const instant = false;

export const metadata: Metadata = { title: "Correct a claim" };

/** Where an editor or a steward corrects what a claim says, how it is read, who made it or when. */
export default async function CorrectPage({
  params,
  searchParams,
}: PageProps<"/desk/claims/[slug]/correct">) {
  const [{ slug }, { problem }] = await Promise.all([params, searchParams]);
  const who = await signedIn(`/desk/claims/${slug}/correct`);
  if (!can(who, "claim:correct")) forbidden();
  const claim = await getPublicClaim(slug);
  if (!claim) notFound();
  const failed = await keptForm("correction", problem);
  return (
    <div className="shell">
      <PageHeader title="Correct this claim">
        <p>
          The correction is public at once: what was wrong, what is right, why, and that you say so. The
          former wording stays readable, the address stays the same, and whoever has judged the claim is asked
          whether their verdict still holds.
        </p>
      </PageHeader>
      <div className="max-w-[46rem]">
        {claim.lifecycle === "OPEN" ? (
          <CorrectClaimForm
            claim={claim}
            newsrooms={correctorsNewsrooms(who)}
            action={correct}
            failed={failed}
          />
        ) : (
          <Notice title="This claim is closed: its wording stays as it is.">
            <a href={`/claims/${slug}`}>Its page</a>
          </Notice>
        )}
      </div>
    </div>
  );
}
