import type { Metadata } from "next";
import { notFound } from "next/navigation";
import { readModerationLog } from "@/app/(public)/reads";
import { NOW, PLACEHOLDER } from "@/app/(public)/static-params";
import { ModerationLog } from "@/components/moderation/moderation-log";

export const metadata: Metadata = {
  title: "What stewards decided",
  description: "Every decision of the stewards on reports, with its category, and whether it was reversed.",
};

export function generateStaticParams() {
  return [{ key: PLACEHOLDER }];
}

/** The log of what stewards decided, without anybody's name. */
export default async function ModerationPage({ params }: PageProps<"/cached/moderation/[key]">) {
  if ((await params).key !== NOW) notFound();
  const log = await readModerationLog(null);
  if (!log) notFound();
  return <ModerationLog log={log} first={null} />;
}
