import type { Metadata } from "next";
import { Answer, answerTitle } from "@/components/ui/answer";
import { SiteFrame } from "@/components/ui/site-frame";

export const metadata: Metadata = { title: answerTitle(401) };

/** Answer 401. */
export default function Unauthorized() {
  return (
    <SiteFrame>
      <Answer status={401} />
    </SiteFrame>
  );
}
