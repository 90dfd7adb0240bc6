import { ClaimRows } from "@/components/claim/claim-row";
import { SectionHeading } from "@/components/ui/section-heading";
import type { ClaimRelations, PublicRelation } from "@/lib/publishing/claim-relations";
import { RELATION_WORDS, type RelationName } from "@/lib/publishing/relation-words";
import { AlsoCheckedAs } from "./also-checked-as";

/** How a claim belongs to others: what contradicts it first, and under which names it was checked as well. */
export function ClaimRelationsSection({ related }: { related: ClaimRelations }) {
  const { relations, duplicates } = related;
  if (relations.length === 0 && duplicates.length === 0) return null;
  const names = Object.keys(RELATION_WORDS) as RelationName[];
  return (
    <section aria-labelledby="related">
      <SectionHeading id="related">Other claims that belong to it</SectionHeading>
      <div className="grid gap-8">
        {names.map((name) => (
          <OfOneKind key={name} name={name} relations={relations.filter((one) => one.name === name)} />
        ))}
        <AlsoCheckedAs duplicates={duplicates} />
      </div>
    </section>
  );
}

function OfOneKind({ name, relations }: { name: RelationName; relations: PublicRelation[] }) {
  if (relations.length === 0) return null;
  return (
    <div>
      <h3 className="mb-2 font-semibold">{RELATION_WORDS[name]}</h3>
      <ul className="grid gap-4">
        {relations.map(({ claim, reason }) => (
          <li key={claim.slug}>
            <ClaimRows claims={[claim]} level={4} />
            <p dir="auto" className="typed measure mt-2 text-sm text-muted">
              {reason}
            </p>
          </li>
        ))}
      </ul>
      {name === "CONTRADICTS" && (
        <p className="mt-2 text-sm">
          <a href="/contradictions">All contradictions between articles</a>
        </p>
      )}
    </div>
  );
}
