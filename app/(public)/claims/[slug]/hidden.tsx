import type { Metadata } from "next";
import { notFound } from "next/navigation";
import { readHiddenClaim } from "@/app/(public)/claim-reads";
import { HiddenNotice } from "@/components/moderation/hidden-notice";

/** What stands at the addresses of a claim that is not shown: nothing, or that a steward has hidden it. */
export async function Hidden({ slug }: { slug: string }) {
  const claim = await readHiddenClaim(slug);
  if (!claim) notFound();
  return <HiddenNotice claim={claim} />;
}

/** What the page of a hidden claim says about itself: nothing of what the claim says. */
export async function hiddenMetadata(slug: string): Promise<Metadata> {
  return (await readHiddenClaim(slug)) ? { title: "Hidden claim", robots: { index: false } } : {};
}
