import type { Metadata } from "next";
import { notFound } from "next/navigation";
import { readContradictions } from "@/app/(public)/reads";
import { PLACEHOLDER } from "@/app/(public)/static-params";
import { ContradictionsList } from "@/components/relation/contradictions-list";
import { env } from "@/lib/platform/env";

export const metadata: Metadata = { title: "Earlier contradictions", robots: { index: false } };

export function generateStaticParams() {
  return [{ before: PLACEHOLDER }];
}

/** The contradictions before one, by its id. */
export default async function EarlierContradictionsPage({ params }: PageProps<"/contradictions/[before]">) {
  const page = await readContradictions((await params).before);
  if (!page) notFound();
  return <ContradictionsList page={page} later demo={env().demo} />;
}
