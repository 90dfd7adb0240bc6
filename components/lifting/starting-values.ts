import { type Part, wordsIn } from "@/components/lifting/pieces";
import type { Item } from "@/components/lifting/room-types";
import type { LiftFields } from "@/lib/lifting/fields";
import { statementFrom, typeOf } from "@/lib/lifting/statement";

/** What the editor holds before anything is typed: the exact words as a sentence, and whoever is said to have said them. */
export function startingValues(item: Item, part: Part, knownNames: string[]): LiftFields {
  const said = item.claimant?.name ?? "";
  const isKnown = knownNames.includes(said.toLowerCase());
  const claimantType = isKnown ? "" : typeOf(said);
  // “Its operator” or “reports” names nobody: that is for a person to find out.
  const claimant = isKnown || claimantType ? said : "";
  return {
    statement: statementFrom(wordsIn(part, item)),
    claimant,
    claimantType,
    claimDate: "",
    note: "",
  };
}
