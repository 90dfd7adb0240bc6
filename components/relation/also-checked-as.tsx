import type { ClaimRelations } from "@/lib/publishing/claim-relations";

/** The claims that were closed because they are this one once more, with what stays readable of each. */
export function AlsoCheckedAs({ duplicates }: Pick<ClaimRelations, "duplicates">) {
  if (duplicates.length === 0) return null;
  return (
    <div className="grid gap-2">
      <p>This claim was also checked as</p>
      <ul className="grid gap-3">
        {duplicates.map(({ slug, statement }) => (
          <li key={slug} className="border-s-2 border-rule ps-4">
            <p dir="auto" className="typed measure">
              “{statement}”
            </p>
            <p className="text-sm">
              <a href={`/claims/${slug}/history`}>Its history</a> ·{" "}
              <a href={`/claims/${slug}/record`}>Its public record</a>
            </p>
          </li>
        ))}
      </ul>
    </div>
  );
}
