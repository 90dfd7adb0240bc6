import { z } from "zod";
import { languageTag } from "@/lib/newsrooms/places";
import { partialDate } from "@/lib/platform/partial-date";
import { cut, plainText, webAddress } from "@/lib/platform/text";
import { FACT_NAMES, type FactName, type FoundFacts } from "./model";

const FACT_LIMITS = { headline: 300, publisher: 200, author: 200, inLanguage: 35, url: 2_000 };

/** What is known of an article as a form holds it: "" for what is not known. */
export type FactFields = Record<FactName, string>;

const optional = (max: number) => plainText({ max }).transform((text) => text || null);

const language = z
  .string()
  .trim()
  .transform((typed, context) => {
    if (typed === "") return null;
    const tag = typed.length <= FACT_LIMITS.inLanguage ? languageTag(typed) : null;
    if (tag) return tag;
    context.addIssue({
      code: "custom",
      message: "This is no language that is known here. Try “English” or “en-GB”.",
    });
    return z.NEVER;
  });

/** The address of an article, if it is known. A union with null would hide what is wrong with one. */
const address = z
  .string()
  .trim()
  .transform((typed, context) => {
    if (typed === "") return null;
    const { data, error } = webAddress(FACT_LIMITS.url).safeParse(typed);
    if (data) return data;
    context.addIssue({ code: "custom", message: error?.issues[0]?.message ?? "" });
    return z.NEVER;
  });

const FIELDS = {
  headline: optional(FACT_LIMITS.headline),
  publisher: optional(FACT_LIMITS.publisher),
  author: optional(FACT_LIMITS.author),
  datePublished: partialDate,
  inLanguage: language,
  url: address,
};

/** What is known of an article, as it is typed; null for what is not known. */
export const factsSchema = z.object(FIELDS);
export type TypedFacts = z.output<typeof factsSchema>;

/** What the page for editing holds beside: what stands in the place of a headline that is not known. */
export type EditFields = FactFields & { workingTitle: string };

export const editSchema = factsSchema.extend({ workingTitle: optional(FACT_LIMITS.headline) });
export type EditedFacts = z.output<typeof editSchema>;

/** Of the facts that a page told of itself those that can be stored; a name that is too long is cut. */
export function usableFacts(found: FoundFacts): FoundFacts {
  const usable = FACT_NAMES.flatMap((name) => {
    const fact = found[name];
    const value = fact && usableValue(name, fact.value);
    return value ? [[name, { value, origin: fact.origin }] as const] : [];
  });
  return Object.fromEntries(usable);
}

function usableValue(name: FactName, value: string): string | null {
  const longest = name === "headline" || name === "publisher" || name === "author" ? FACT_LIMITS[name] : null;
  const line = longest ? shortened(value.replace(/\s+/g, " ").trim(), longest) : value;
  return FIELDS[name].safeParse(line).data ?? null;
}

function shortened(text: string, max: number): string {
  return text.length <= max ? text : `${cut(text, max - 1)}…`;
}
