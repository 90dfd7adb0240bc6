import { z } from "zod";
import { KIND_NAMES } from "@/lib/corrections/model";
import { publicRecord } from "@/lib/record/model";
import { RATINGS } from "@/lib/verdicts/model";
import { annotationPage } from "./annotation-shapes";

// What the JSON API answers with. These schemas type the answers, and the OpenAPI document is written from them.

export const url = z.url();
export const instant = z.iso.datetime().describe("ISO 8601, in UTC");
const partialDate = z
  .string()
  .regex(/^\d{4}(-\d{2}(-\d{2})?)?$/)
  .nullable()
  .describe('As far as it is known: "2025", "2025-04" or "2025-04-03"');
const language = z.string().describe("BCP 47");
const step = z.int().min(1).max(5);
const count = z.int().min(0);

export const source = z.strictObject({
  url,
  title: z.string(),
  publisher: z.string(),
  stance: z.enum(["SUPPORTS", "REFUTES", "CONTEXT"]),
  primary: z.boolean(),
  quote: z.string(),
  note: z.string(),
});

const verdict = z.strictObject({
  reviewer: z.strictObject({ handle: z.string(), name: z.string() }),
  newsroom: z
    .strictObject({ slug: z.string(), name: z.string() })
    .nullable()
    .describe("null: an independent"),
  rating: z.enum(RATINGS.map((one) => one.name)),
  explanation: z.string(),
  searchNote: z.string().describe("For UNVERIFIABLE: what was searched, and where"),
  sources: z.array(source),
  castBlind: z.boolean().describe("Whether it was written before anybody could see another's"),
  revision: z.int().min(1),
  submittedAt: instant,
  updatedAt: instant,
});

const consensus = z.strictObject({
  status: z.enum([
    "UNREVIEWED",
    "UNDER_REVIEW",
    "INSUFFICIENT_EVIDENCE",
    "UNVERIFIABLE",
    "MISSING_CONTEXT",
    "CONTESTED",
    "PROVISIONAL",
    "CONSENSUS",
  ]),
  tier: z.enum(["consensus", "provisional"]).nullable(),
  reason: z.enum(["split", "spread", "scale"]).nullable().describe("Why it is contested"),
  label: z.array(z.string()).describe("The words of every rating that the outcome covers"),
  range90: z
    .tuple([step, step])
    .nullable()
    .describe("The range of ratings that holds 90 % of the probability"),
  agreement: z.number().min(0).max(1).nullable().describe("Leik's measure, of the voices on the scale"),
  newsrooms: count,
  counted: count.describe("Verdicts that count"),
  quorumMissing: z
    .strictObject({ voices: count, newsrooms: count })
    .nullable()
    .describe("What is needed, at the least, before an outcome is shown"),
  paramsVersion: z.int().describe("Version of the rule"),
  computedAt: instant,
});

const appearance = z.strictObject({
  article: z.strictObject({
    url: url.nullable(),
    headline: z.string(),
    publisher: z.string().nullable(),
    datePublished: partialDate,
  }),
  quote: z.strictObject({ exact: z.string(), prefix: z.string(), suffix: z.string() }),
});

const correction = z.strictObject({
  id: z.uuid(),
  url: url.describe("Where it stands on the claim's page"),
  kind: z.enum(KIND_NAMES),
  claim: z.strictObject({ slug: z.string(), url, text: z.string() }),
  was: z.string(),
  now: z.string(),
  note: z.string().describe("Why; empty where the rule changed the rating by itself"),
  by: z
    .strictObject({
      name: z.string().nullable().describe("null: a steward"),
      newsroom: z.strictObject({ slug: z.string(), name: z.string() }).nullable(),
    })
    .nullable()
    .describe("null: it follows from the verdicts, or from what a steward decided"),
  claimVersion: z.int().min(2).nullable().describe("The version of the claim's wording that it made"),
  publishedAt: instant,
});

export const claim = z.strictObject({
  slug: z.string(),
  url: url.describe("The claim's page"),
  text: z.string(),
  claimant: z
    .strictObject({ name: z.string(), type: z.enum(["Person", "Organization"]), sameAs: url.optional() })
    .nullable(),
  claimDate: partialDate,
  inLanguage: language,
  state: z.enum(["OPEN", "DUPLICATE", "OUT_OF_SCOPE", "RETRACTED"]),
  appearances: z.array(appearance),
  consensus,
  verdicts: z.array(verdict).describe("Those that count; empty before quorum"),
  corrections: z.array(correction).optional().describe("The latest first; only where one claim is asked for"),
  updatedAt: instant,
});

const claimRecord = publicRecord.extend({ claim: z.string().describe("The claim's slug"), url });

const sha256 = z.string().regex(/^[0-9a-f]{64}$/);
export const digest = z.strictObject({
  day: z.iso.date().describe("In UTC"),
  records: count.describe("How many records there were at its end"),
  prev: z.union([sha256, z.literal("")]).describe("The digest of the day before; empty for the first"),
  sha256: sha256.describe("Of the bytes at `heads`"),
  heads: url.describe("The head of each record at the day's end: a text of lines `record seq hash`"),
});

const articleFacts = {
  slug: z.string(),
  page: url.describe("The article's page here"),
  url: url.nullable().describe("The article itself"),
  headline: z.string(),
  publisher: z.string().nullable(),
  author: z.string().nullable(),
  datePublished: partialDate,
};

const listedArticle = z.strictObject({ ...articleFacts, claims: count });

export const article = z.strictObject({
  ...articleFacts,
  claims: z
    .array(
      z.strictObject({
        slug: z.string(),
        url,
        text: z.string(),
        status: consensus.shape.status,
        label: consensus.shape.label,
        quotes: z.array(appearance.shape.quote),
      }),
    )
    .describe("In the order of the text"),
});

export const newsroom = z.strictObject({
  slug: z.string(),
  page: url.describe("The newsroom's page here"),
  name: z.string(),
  description: z.string(),
  url: url.nullable(),
  country: z.string().nullable().describe("ISO 3166-1 alpha-2"),
  languages: z.array(language),
  verifiedAt: instant,
  isDemo: z.boolean(),
});

const next = z.string().nullable().describe("What `cursor` is to be for the next page; null on the last");
const claimPage = z.strictObject({ data: z.array(claim), next });
export const articlePage = z.strictObject({ data: z.array(listedArticle), next });
export const digestPage = z.strictObject({ data: z.array(digest), next });
export const correctionPage = z.strictObject({ data: z.array(correction), next });
const newsroomPage = z.strictObject({ data: z.array(newsroom), next });

/** What Google's Fact Check Tools API answers to claims:search. */
export const factChecks = z.strictObject({
  claims: z.array(
    z.strictObject({
      text: z.string(),
      claimant: z.string().optional(),
      claimDate: z.iso.datetime().optional(),
      claimReview: z.array(
        z.strictObject({
          publisher: z.strictObject({ name: z.string(), site: z.string() }),
          url,
          title: z.string(),
          reviewDate: z.iso.datetime(),
          textualRating: z.string(),
          languageCode: z.string(),
        }),
      ),
    }),
  ),
  nextPageToken: z.string().optional(),
});

export const problem = z.strictObject({
  type: z.string(),
  title: z.string(),
  status: z.int(),
  detail: z.string(),
});

/** What each is called in the OpenAPI document. */
export const SHAPES = {
  Claim: claim,
  ClaimPage: claimPage,
  ClaimRecord: claimRecord,
  AnnotationPage: annotationPage,
  Article: article,
  ArticlePage: articlePage,
  NewsroomPage: newsroomPage,
  DigestPage: digestPage,
  CorrectionPage: correctionPage,
  FactChecks: factChecks,
  Problem: problem,
};

export type Shape = keyof typeof SHAPES;
