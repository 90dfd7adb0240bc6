import { Notice } from "@/components/ui/notice";
import type { AdmissionState } from "@/lib/newsrooms/model";

const WORDS: Record<AdmissionState, { tone: "info" | "warning"; title: string; text: string }> = {
  ADMITTED: { tone: "info", title: "Admitted", text: "" },
  PENDING: {
    tone: "info",
    title: "Waiting for a steward",
    text: "Its verdicts are kept, and count once a steward admits it.",
  },
  DECLINED: {
    tone: "warning",
    title: "Not admitted",
    text: "A steward has declined. Its verdicts are kept and not counted. An owner can mend what was missing and apply again.",
  },
  REVOKED: {
    tone: "warning",
    title: "Admission revoked",
    text: "A steward has revoked the admission. Its verdicts are kept and no longer counted. An owner can apply again.",
  },
};

/** Where a newsroom stands with the stewards, and what they said; nothing while it is admitted. */
export function AdmissionNotice({ admission, note }: { admission: AdmissionState; note: string | null }) {
  if (admission === "ADMITTED") return null;
  const { tone, title, text } = WORDS[admission];
  return (
    <Notice tone={tone} title={title}>
      <p>{text}</p>
      {note && (
        <blockquote className="border-s border-rule ps-3">
          <p className="text-sm text-muted">
            {admission === "PENDING" ? "What a steward wrote last time:" : "The steward’s reason:"}
          </p>
          <p dir="auto" className="typed">
            {note}
          </p>
        </blockquote>
      )}
    </Notice>
  );
}
