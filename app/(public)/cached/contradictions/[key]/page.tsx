import type { Metadata } from "next";
import { notFound } from "next/navigation";
import { readContradictions } from "@/app/(public)/reads";
import { NOW, PLACEHOLDER } from "@/app/(public)/static-params";
import { ContradictionsList } from "@/components/relation/contradictions-list";
import { env } from "@/lib/platform/env";
import { addressOf } from "@/lib/publishing/addresses";

type Props = PageProps<"/cached/contradictions/[key]">;

export function generateStaticParams() {
  return [{ key: PLACEHOLDER }];
}

export async function generateMetadata({ params }: Props): Promise<Metadata> {
  if ((await params).key !== NOW) return {};
  return {
    title: "Contradictions",
    description: "Claims of different articles that cannot both be true, side by side.",
    alternates: { canonical: addressOf("/contradictions") },
  };
}

/** What articles say against each other. */
export default async function ContradictionsPage({ params }: Props) {
  if ((await params).key !== NOW) notFound();
  const page = await readContradictions(null);
  if (!page) notFound();
  return <ContradictionsList page={page} later={false} demo={env().demo} />;
}
