import { z } from "zod";
import { CHOSEN_KINDS } from "@/lib/corrections/model";
import { plainText, storable, webAddress } from "@/lib/platform/text";
import { RATINGS, STANCES } from "./model";

/** A source as it is being typed. */
export type SourceFields = {
  url: string;
  title: string;
  publisher: string;
  stance: string;
  primary: boolean;
  quote: string;
  note: string;
};

/** A verdict as it is being typed: everything may be empty or wrong. */
export type VerdictFields = {
  rating: string;
  explanation: string;
  searchNote: string;
  /** What changed; asked for from the second revision on. */
  note: string;
  /** Whether the revision corrects what was published: a kind of correction, or "". */
  correction: string;
  newsroomId: string;
  sources: SourceFields[];
};

export const EMPTY_SOURCE: SourceFields = {
  url: "",
  title: "",
  publisher: "",
  stance: "",
  primary: false,
  quote: "",
  note: "",
};

export const EMPTY_FIELDS: VerdictFields = {
  rating: "",
  explanation: "",
  searchNote: "",
  note: "",
  correction: "",
  newsroomId: "",
  sources: [],
};

/** How many sources a verdict cites at most. */
export const MAX_SOURCES = 20;
// Many times what a verdict may have, so that what is too long is told, not lost; there is an end to what is kept.
const KEPT = 100_000;
const typed = z.string().transform((text) => storable(text.slice(0, KEPT)));

const typedSource = z.object({
  url: typed,
  title: typed,
  publisher: typed,
  stance: typed,
  primary: z.boolean(),
  quote: typed,
  note: typed,
});

/** The shape in which a draft is stored: as typed, made storable; no text is kept beyond 100,000 characters. */
export const draftSchema = z.object({
  rating: typed,
  explanation: typed,
  searchNote: typed,
  note: typed,
  // Drafts from before there were corrections lack it.
  correction: typed.default(""),
  newsroomId: typed,
  sources: z.array(typedSource).transform((sources) => sources.slice(0, MAX_SOURCES)),
});

const sourceSchema = z
  .object({
    url: webAddress(),
    title: plainText({ max: 300 }),
    publisher: plainText({ max: 200 }),
    stance: z.enum(
      STANCES.map((one) => one.name),
      "Say what this source does for the claim.",
    ),
    primary: z.boolean(),
    quote: plainText({ max: 1_500, lines: true }),
    note: plainText({ max: 1_000, lines: true }),
  })
  .transform((source) => ({ ...source, title: source.title || titleOf(source.url) }));

/** A verdict that can be submitted. The same schema serves the form's own messages and the command. */
export const verdictSchema = z
  .object({
    rating: z.enum(
      RATINGS.map((one) => one.name),
      "Choose a rating.",
    ),
    explanation: plainText({
      max: 5_000,
      lines: true,
      required: "Explain the rating, so that a reader can follow it.",
    }),
    searchNote: plainText({ max: 2_000, lines: true }),
    note: plainText({ max: 1_000, lines: true }),
    correction: z.enum(CHOSEN_KINDS).or(z.literal("")).optional(),
    newsroomId: z.uuid().or(z.literal("")),
    sources: z.array(sourceSchema).max(MAX_SOURCES, `At most ${MAX_SOURCES} sources.`),
  })
  .superRefine(({ sources }, context) => {
    for (const [index, { url }] of sources.entries())
      if (sources.findIndex((one) => one.url === url) < index)
        context.addIssue({
          code: "custom",
          path: ["sources", index, "url"],
          message: "This source is listed already.",
        });
  });

export type VerdictInput = z.output<typeof verdictSchema>;

/**
 * The messages of everything wrong with `fields`, by path ("explanation", "sources.0.url"); empty when none.
 * @param isRevision whether there is a verdict already, of which a note has to say what changed
 * @param newsrooms for how many newsrooms the reviewer may speak
 */
export function problemsOf(
  fields: VerdictFields,
  { isRevision, newsrooms }: { isRevision: boolean; newsrooms: number },
): Record<string, string> {
  const problems: Record<string, string> = {};
  const parsed = verdictSchema.safeParse(fields);
  for (const issue of parsed.error?.issues ?? []) problems[issue.path.join(".")] ??= issue.message;
  if (isRevision && fields.note.trim() === "") problems.note ??= "Say what changed, for the record.";
  if (newsrooms > 1 && fields.newsroomId === "")
    problems.newsroomId ??= "Choose the newsroom for which you speak.";
  return problems;
}

/**
 * What keeps a verdict that could be submitted from being counted (CONSENSUS.md, "Input"), in words.
 * @returns an empty list when it would count
 */
export function missingToCount(fields: Pick<VerdictFields, "rating" | "searchNote" | "sources">): string[] {
  if (fields.rating === "UNVERIFIABLE")
    return fields.searchNote.trim()
      ? []
      : ["Describe what you searched: without it “Unverifiable” is not counted."];
  return fields.sources.length > 0
    ? []
    : ["Add at least one source: without one the verdict is not counted."];
}

function titleOf(url: string): string {
  const { host, pathname } = new URL(url);
  return `${host}${pathname === "/" ? "" : pathname}`.slice(0, 300);
}
