import type { Metadata } from "next";
import { notFound } from "next/navigation";
import { readCorrections } from "@/app/(public)/reads";
import { NOW, PLACEHOLDER } from "@/app/(public)/static-params";
import { CorrectionsList } from "@/components/correction/corrections-list";
import { env } from "@/lib/platform/env";
import { addressOf } from "@/lib/publishing/addresses";

export function generateStaticParams() {
  return [{ key: PLACEHOLDER }];
}

export async function generateMetadata({
  params,
}: PageProps<"/cached/corrections/[key]">): Promise<Metadata> {
  if ((await params).key !== NOW) return {};
  return {
    title: "Corrections",
    description: "What was published and is now otherwise: what was wrong, what is right, when, and who.",
    alternates: {
      canonical: addressOf("/corrections"),
      types: {
        "application/atom+xml": addressOf("/corrections/feed.xml"),
        "application/feed+json": addressOf("/corrections/feed.json"),
      },
    },
  };
}

/** What was corrected last. */
export default async function CorrectionsPage({ params }: PageProps<"/cached/corrections/[key]">) {
  if ((await params).key !== NOW) notFound();
  const page = await readCorrections(null, null);
  if (!page) notFound();
  return <CorrectionsList page={page} kind={null} later={false} demo={env().demo} />;
}
