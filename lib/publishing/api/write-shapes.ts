import { z } from "zod";
import { RATINGS, STANCES } from "@/lib/verdicts/model";
import { instant, problem, source, url } from "./shapes";

// What is sent and answered where a newsroom's key is needed. The bodies have the form's fields; how long each may be,
// and what belongs together, the form's own schema says (lib/verdicts/fields.ts).

const rating = RATINGS.map((one) => one.name);

export const ownVerdict = z.strictObject({
  claim: z.string().describe("Slug of the claim"),
  state: z.enum(["SUBMITTED", "WITHDRAWN", "RECUSED"]),
  revision: z.int().min(1).describe("As the ETag has it, in quotes; If-Match asks for it"),
  rating: z.enum(rating).nullable(),
  explanation: z.string(),
  searchNote: z.string(),
  sources: z.array(source),
  newsroom: z
    .strictObject({ slug: z.string(), name: z.string() })
    .nullable()
    .describe("For whom it speaks; null: an independent"),
  castBlind: z.boolean(),
  signOff: z
    .enum(["NOT_REQUIRED", "AWAITING", "SIGNED_OFF", "RETURNED"])
    .describe("Where it stands with the newsroom’s editors; AWAITING and RETURNED do not count"),
  decision: z
    .strictObject({ at: instant, note: z.string() })
    .nullable()
    .describe("What an editor decided on this revision"),
  missingToCount: z.array(z.string()).describe("What it lacks to be counted, in words"),
  voided: z.boolean().describe("Whether a steward has voided it"),
  updatedAt: instant,
});

const sourceBody = z.strictObject({
  url: z.string().describe("http or https"),
  title: z.string().default("").describe("Up to 300 characters; without one its address stands there"),
  publisher: z.string().default("").describe("Up to 200 characters"),
  stance: z.enum(
    STANCES.map((one) => one.name),
    "Say what this source does for the claim.",
  ),
  primary: z.boolean().default(false).describe("Whether it is first-hand"),
  quote: z.string().default("").describe("Up to 1,500 characters"),
  note: z.string().default("").describe("Up to 1,000 characters"),
});

export const verdictBody = z.strictObject({
  rating: z.enum(rating, "Choose a rating."),
  explanation: z.string().describe("Up to 5,000 characters"),
  searchNote: z
    .string()
    .default("")
    .describe("For UNVERIFIABLE: what was searched, and where; up to 2,000 characters"),
  note: z
    .string()
    .default("")
    .describe("What changed; required from the second revision on, up to 1,000 characters"),
  sources: z.array(sourceBody).default([]).describe("Up to 20; without one only UNVERIFIABLE counts"),
});

export const withdrawalBody = z.strictObject({
  reason: z.string().describe("Why, for the record; up to 1,000 characters"),
});

export const articleBody = z.strictObject({
  url: z
    .string()
    .default("")
    .describe("Its address: http or https. Without a text the page there is fetched, within ten seconds"),
  text: z
    .string()
    .default("")
    .describe(
      "Its text, paragraphs parted by an empty line; up to 400,000 characters. Nobody is shown it but who is signed in",
    ),
  headline: z.string().default("").describe("Up to 300 characters"),
  publisher: z.string().default("").describe("Up to 200 characters"),
  author: z.string().default("").describe("Up to 200 characters"),
  datePublished: z.string().default("").describe('As far as it is known: "2025", "2025-04" or "2025-04-03"'),
  inLanguage: z.string().default("").describe("BCP 47"),
  article: z
    .string()
    .nullable()
    .optional()
    .describe(
      "For a text that seems to be a known article’s, which is answered with 409: the slug of the article whose newer text it is, or null where it is another article",
    ),
});

export const addedArticle = z.strictObject({
  slug: z.string(),
  outcome: z
    .enum(["added", "known", "newer"])
    .describe("Whether it came in by this, was here already, or has got a newer text by this"),
  suggestions: z.int().min(0).describe("Suggested claims on which nobody has decided yet"),
  desk: url.describe("Where people find it on the desk"),
  page: url.describe("Its public page, which is there as soon as a claim of it is open"),
});

export const detailedProblem = problem.extend({
  errors: z
    .array(
      z.strictObject({
        pointer: z
          .string()
          .describe("Where in the body: a JSON Pointer as a fragment, such as #/sources/0/url"),
        detail: z.string(),
      }),
    )
    .optional()
    .describe("What is wrong, field by field"),
  current: ownVerdict.nullable().optional().describe("With 412: the verdict as it stands; null for none"),
});

/** What each answer is called in the OpenAPI document. */
export const KEYED_SHAPES = {
  OwnVerdict: ownVerdict,
  AddedArticle: addedArticle,
  DetailedProblem: detailedProblem,
};

/** What each body is called there. */
export const BODIES = { VerdictBody: verdictBody, WithdrawalBody: withdrawalBody, ArticleBody: articleBody };
