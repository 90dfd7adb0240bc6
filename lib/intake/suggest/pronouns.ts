import type { Span } from "./model";

/** Who says something: a name or a description, and where the text gives it. */
export type Speaker = Span & {
  name: string;
  kind: "person" | "group" | "organisation" | "unknown";
  gender: "he" | "she" | null;
  isNamed: boolean;
};

/** What a sentence that was read leaves for the pronouns after it: who spoke or acted in it, and who was named. */
export type Remembered = { actors: Speaker[]; named: Speaker[] };

/** Whom a pronoun means: the nearest who spoke or acted, else the only one named; with two to choose from, nobody. */
export function resolved(pronoun: string, remembered: Remembered[]): Speaker | null {
  for (const { actors, named } of remembered.toReversed()) {
    const actor = actors.findLast((one) => suits(pronoun, one));
    if (actor) return actor;
    const others = pronoun === "it" || pronoun === "they" ? [] : named.filter((one) => suits(pronoun, one));
    if (others.length > 0) return others.length === 1 ? (others[0] ?? null) : null;
  }
  return null;
}

function suits(pronoun: string, { kind, gender }: Speaker): boolean {
  if (pronoun === "he" || pronoun === "she")
    return (kind === "person" || kind === "unknown") && (gender ?? pronoun) === pronoun;
  if (pronoun === "it") return kind === "organisation" || kind === "unknown";
  return pronoun === "they" && kind !== "person";
}
