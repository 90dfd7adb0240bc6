import type { Metadata } from "next";
import { notFound } from "next/navigation";
import { readCorrections } from "@/app/(public)/reads";
import { PLACEHOLDER } from "@/app/(public)/static-params";
import { CorrectionsList } from "@/components/correction/corrections-list";
import { env } from "@/lib/platform/env";
import { kindOf } from "../../kind-of";

export const metadata: Metadata = { title: "Earlier corrections", robots: { index: false } };

export function generateStaticParams() {
  return [{ kind: PLACEHOLDER, before: PLACEHOLDER }];
}

/** The corrections before one, by its id. */
export default async function EarlierCorrectionsPage({ params }: PageProps<"/corrections/[kind]/[before]">) {
  const { kind: path, before } = await params;
  const kind = kindOf(path);
  const page = kind === undefined ? null : await readCorrections(kind, before);
  if (kind === undefined || !page) notFound();
  return <CorrectionsList page={page} kind={kind} later demo={env().demo} />;
}
