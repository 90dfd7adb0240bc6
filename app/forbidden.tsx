import type { Metadata } from "next";
import { Answer, answerTitle } from "@/components/ui/answer";
import { SiteFrame } from "@/components/ui/site-frame";

export const metadata: Metadata = { title: answerTitle(403) };

/** Answer 403. */
export default function Forbidden() {
  return (
    <SiteFrame>
      <Answer status={403} />
    </SiteFrame>
  );
}
