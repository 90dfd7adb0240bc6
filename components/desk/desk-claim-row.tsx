import { Badge } from "@/components/ui/badge";
import type { DeskClaim } from "@/lib/desk/queries";

const OWN: Record<NonNullable<DeskClaim["ownState"]>, string> = {
  SUBMITTED: "Your verdict is in",
  WITHDRAWN: "You withdrew your verdict",
  RECUSED: "You recused yourself",
};

/** A claim in a reviewer's list: what was said, by whom, where, and how far the reviewer is with it. */
export function DeskClaimRow({ claim }: { claim: DeskClaim }) {
  const { slug, statement, claimant, publishers, ownState, hasDraft } = claim;
  const origin = [...new Set([claimant, ...publishers])].filter((part) => part !== null);
  return (
    <li className="grid gap-2 border-b border-rule py-4">
      <a
        href={`/desk/claims/${slug}`}
        className="measure font-serif text-read no-underline hover:underline"
        dir="auto"
      >
        {statement}
      </a>
      <p className="flex flex-wrap items-center gap-x-3 gap-y-1 text-sm text-muted">
        {origin.length > 0 && <bdi>{origin.join(" · ")}</bdi>}
        {ownState && <Badge>{OWN[ownState]}</Badge>}
        {hasDraft && <Badge strong>Draft</Badge>}
      </p>
    </li>
  );
}
