import type { Metadata } from "next";
import { Answer, answerTitle } from "@/components/ui/answer";
import { SiteFrame } from "@/components/ui/site-frame";

export const metadata: Metadata = { title: answerTitle(404) };

/** Answer 404. */
export default function NotFound() {
  return (
    <SiteFrame>
      <Answer status={404} />
    </SiteFrame>
  );
}
