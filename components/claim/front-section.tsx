import type { ReactNode } from "react";
import { ClaimRows } from "@/components/claim/claim-row";
import { SectionHeading } from "@/components/ui/section-heading";
import type { ClaimSummary } from "@/lib/publishing/model";
import { countOf } from "@/lib/publishing/words";

type Props = {
  title: string;
  claims: ClaimSummary[];
  /** How many there are in all. */
  total: number;
  /** Where there are more of them, and the words that lead there. */
  more: { href: string; words: string };
  /** One of several columns. */
  narrow?: boolean;
  /** What the section means. */
  children: ReactNode;
};

/** A section of the front page: its latest claims, under a sentence that says what they have in common. */
export function FrontSection({ title, claims, total, more, narrow = false, children }: Props) {
  if (claims.length === 0) return null;
  const id = title.toLowerCase().replaceAll(" ", "-");
  return (
    <section aria-labelledby={id}>
      <SectionHeading id={id} aside={countOf(total, "claim")}>
        {title}
      </SectionHeading>
      <p className="measure mb-5 text-muted">{children}</p>
      <ClaimRows claims={claims} narrow={narrow} />
      {total > claims.length && (
        <p className="mt-4 text-[0.9375rem]">
          <a href={more.href}>
            {more.words}
            <span aria-hidden="true"> →</span>
          </a>
        </p>
      )}
    </section>
  );
}
