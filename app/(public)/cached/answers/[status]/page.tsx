import type { Metadata } from "next";
import { notFound } from "next/navigation";
import { ANSWERS, Answer, answerTitle, REQUEST_ID } from "@/components/ui/answer";

type Props = PageProps<"/cached/answers/[status]">;

export function generateStaticParams() {
  return ANSWERS.map((status) => ({ status: String(status) }));
}

export async function generateMetadata({ params }: Props): Promise<Metadata> {
  const status = statusIn((await params).status);
  return status ? { title: answerTitle(status), robots: { index: false } } : {};
}

/**
 * The pages of words for what cannot be shown. They are rendered at build: scripts/serve.ts reads the files and sends
 * them where next would send an empty document (docs/adr/0003).
 */
export default async function AnswerPage({ params }: Props) {
  const status = statusIn((await params).status);
  if (!status) notFound();
  return (
    <Answer status={status}>
      {status >= 500 && (
        <p className="mb-6 text-sm text-muted">
          If it goes on, tell whoever runs this site, with this number: <code>{REQUEST_ID}</code>
        </p>
      )}
    </Answer>
  );
}

function statusIn(text: string) {
  return ANSWERS.find((one) => String(one) === text);
}
