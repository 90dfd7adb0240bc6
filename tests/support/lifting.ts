import { randomUUID } from "node:crypto";
import { addSnapshot } from "@/lib/intake/add-snapshot";
import type { SuggestedClaim } from "@/lib/intake/suggest/model";
import type { LiftFields, TypedLift } from "@/lib/lifting/fields";
import { db } from "@/lib/platform/db";
import { createNewsroom } from "./scenario";

/** An article of a test: its slug, its latest text, and what is suggested in it, the best first. */
export type TestArticle = {
  slug: string;
  snapshotId: string;
  text: string;
  suggestions: { id: string; start: number; end: number }[];
};

/**
 * An article whose every sentence (one a line) is suggested, in this order: earlier ones are better.
 * @param change what of the suggestions is otherwise, by their place
 */
export async function createArticle(
  sentences: string[],
  change: Record<number, Partial<SuggestedClaim>> = {},
): Promise<TestArticle> {
  const text = sentences.join(" ");
  const added = await createNewsroom(["REVIEWER"]);
  const slug = `story-${randomUUID().slice(0, 8)}`;
  const snapshotId = await db().$transaction(async (tx) => {
    const { id } = await tx.article.create({
      data: {
        slug,
        headline: "The harbour’s new cranes",
        publisher: "The Kelp Courier",
        datePublished: "2025-04-03",
      },
    });
    const arrived = { arrival: "PASTED", text, facts: {}, url: null, addresses: [], fileName: null } as const;
    const suggested = sentences.map((exact, index) => suggestionOf(text, exact, index, change[index]));
    const by = added.members[0]?.id ?? "";
    return (await addSnapshot(tx, id, { ...arrived, addresses: [], retrievedAt: null }, suggested, by)).id;
  });
  const suggestions = await db().suggestion.findMany({
    where: { snapshotId },
    select: { id: true, start: true, end: true },
    orderBy: { rank: "asc" },
  });
  return { slug, snapshotId, text, suggestions };
}

function suggestionOf(
  text: string,
  exact: string,
  index: number,
  change?: Partial<SuggestedClaim>,
): SuggestedClaim {
  const start = text.indexOf(exact);
  return {
    rank: index + 1,
    score: 1 - index / 200,
    start,
    end: start + exact.length,
    exact,
    claimant: null,
    quote: null,
    reasons: [{ code: "figure", label: "figure" }],
    ...change,
  };
}

/** What is sent to open the claim of an article's suggestion, changed by `change`. */
export function liftOf(article: TestArticle, index: number, change: Partial<TypedLift> = {}): TypedLift {
  const { id = "", start = 0, end = 0 } = article.suggestions[index] ?? {};
  return {
    articleSlug: article.slug,
    snapshotId: article.snapshotId,
    start,
    end,
    suggestionIds: [id],
    fields: liftFields({ statement: article.text.slice(start, end) }),
    seen: [],
    related: [],
    reason: "",
    ...change,
  };
}

/** The editor's fields, empty but for `change`. */
export function liftFields(change: Partial<LiftFields> = {}): LiftFields {
  return { statement: "", note: "", claimant: "", claimantType: "", claimDate: "", ...change };
}

/** Sentences of words that nobody has used: no claim of one reads like that of another. */
export function sentencesOf(many: number): string[] {
  const letter = () => String.fromCharCode(97 + Math.random() * 26);
  const word = () => Array.from({ length: 8 }, letter).join("");
  return Array.from({ length: many }, () => {
    const words = Array.from({ length: 8 }, word).join(" ");
    return `${words.charAt(0).toUpperCase()}${words.slice(1)}.`;
  });
}
