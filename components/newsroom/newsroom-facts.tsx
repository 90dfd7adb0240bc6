import { Badge } from "@/components/ui/badge";
import { Time } from "@/components/ui/time";
import type { NewsroomFacts } from "@/lib/newsrooms/model";
import { nameOf } from "@/lib/newsrooms/places";
import { countOf, listOf } from "@/lib/publishing/words";

/** Where a newsroom is, in which languages it works, how many speak for it and since when it takes part. */
export function NewsroomFactsLine({ newsroom }: { newsroom: NewsroomFacts }) {
  const { country, languages, members, verifiedAt, isDemo } = newsroom;
  const place = country && nameOf("region", country);
  const spoken = listOf(languages.map((one) => nameOf("language", one)));
  return (
    <p className="flex flex-wrap items-baseline gap-x-3 gap-y-1 text-[0.9375rem] text-muted">
      {isDemo && <Badge>Demonstration</Badge>}
      <span>
        {[place, spoken, countOf(members, "person", "people")].filter(Boolean).join(" · ")} · takes part since{" "}
        <Time iso={verifiedAt} />
      </span>
    </p>
  );
}
