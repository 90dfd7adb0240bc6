import { STATUS_NAMES } from "@/components/claim/filter-words";
import type { FrontPage } from "@/lib/publishing/front-page";
import { listHref } from "@/lib/publishing/list-query";

/** The outcomes that have no section on the front page, as links with their counts. */
export function OtherClaims({ rest }: Pick<FrontPage, "rest">) {
  if (rest.length === 0) return null;
  return (
    <nav aria-label="Other claims">
      <ul className="flex flex-wrap gap-x-6 gap-y-0.5 border-t border-rule pt-3 text-[0.9375rem]">
        {rest.map(({ status, total }) => (
          <li key={status}>
            <a href={listHref({ status })} className="inline-block py-1.5">
              {STATUS_NAMES[status]} ({total})
            </a>
          </li>
        ))}
      </ul>
    </nav>
  );
}
