import type { Metadata } from "next";
import { notFound } from "next/navigation";
import { readModerationLog } from "@/app/(public)/reads";
import { PLACEHOLDER } from "@/app/(public)/static-params";
import { ModerationLog } from "@/components/moderation/moderation-log";

export const metadata: Metadata = { title: "What stewards decided earlier", robots: { index: false } };

export function generateStaticParams() {
  return [{ before: PLACEHOLDER }];
}

/** The decisions before one, by its id. */
export default async function EarlierDecisionsPage({ params }: PageProps<"/moderation/[before]">) {
  const log = await readModerationLog((await params).before);
  if (!log) notFound();
  return <ModerationLog log={log} first="/moderation" />;
}
