import type { z } from "zod";
import { claimAddress } from "../addresses";
import type { ClaimRelations } from "../claim-relations";
import type { claim } from "./shapes";

type ApiClaim = z.infer<typeof claim>;

/** How a claim belongs to others, as the API has it. */
export function toApiRelations({
  relations,
  duplicates,
}: ClaimRelations): Pick<ApiClaim, "relations" | "duplicates"> {
  const named = ({ slug, statement }: { slug: string; statement: string }) => ({
    slug,
    url: claimAddress(slug),
    text: statement,
  });
  return {
    relations: relations.map(({ name, reason, claim }) => ({ kind: name, reason, claim: named(claim) })),
    duplicates: duplicates.map((one) => ({
      ...named(one),
      history: `${claimAddress(one.slug)}/history`,
      record: `${claimAddress(one.slug)}/record`,
    })),
  };
}
