import type { Metadata } from "next";
import { notFound } from "next/navigation";
import { readCorrections } from "@/app/(public)/reads";
import { PLACEHOLDER } from "@/app/(public)/static-params";
import { CorrectionsList } from "@/components/correction/corrections-list";
import { KINDS } from "@/lib/corrections/model";
import { env } from "@/lib/platform/env";
import { kindOf } from "../kind-of";

export function generateStaticParams() {
  return [{ kind: PLACEHOLDER }];
}

export async function generateMetadata({ params }: PageProps<"/corrections/[kind]">): Promise<Metadata> {
  const kind = kindOf((await params).kind);
  return kind ? { title: `Corrections: ${KINDS[kind].plural.toLowerCase()}` } : { title: "Corrections" };
}

/** The corrections of one kind. */
export default async function KindPage({ params }: PageProps<"/corrections/[kind]">) {
  const kind = kindOf((await params).kind);
  const page = kind && (await readCorrections(kind, null));
  if (!kind || !page) notFound();
  return <CorrectionsList page={page} kind={kind} later={false} demo={env().demo} />;
}
