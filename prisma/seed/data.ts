import { z } from "zod";
import articlesFile from "./data/articles.json" with { type: "json" };
import claimantsFile from "./data/claimants.json" with { type: "json" };
import claimsFile from "./data/claims.json" with { type: "json" };
import demoFile from "./data/demo.json" with { type: "json" };
import sourcesFile from "./data/sources.json" with { type: "json" };
import verdictsFile from "./data/verdicts.json" with { type: "json" };

const slug = z
  .string()
  .regex(/^[a-z0-9]+(-[a-z0-9]+)*$/)
  .max(100);
const text = z.string().trim().min(1);
/** EDTF level 0: a year, a month or a day, as far as the date is known. */
const partialDate = z.string().regex(/^\d{4}(-(0[1-9]|1[0-2])(-(0[1-9]|[12]\d|3[01]))?)?$/);
const webUrl = z.url({ protocol: /^https?$/ }).max(2000);

/** `file` is the name of its text in the folder that scripts/build-seed.ts reads; the text itself is not kept. */
const articleSchema = z
  .object({
    slug,
    file: text,
    headline: text.nullable(),
    workingTitle: text.nullable(),
    publisher: text.nullable(),
    url: webUrl.nullable(),
    author: text.nullable(),
    datePublished: partialDate.nullable(),
    inLanguage: z.literal("en"),
    sha256: z.string().regex(/^[0-9a-f]{64}$/),
    characters: z.int().positive(),
    retrievedAt: z.iso.datetime().nullable(),
  })
  .refine((article) => (article.headline === null) !== (article.workingTitle === null), {
    error: "either the article's own headline or a working title of ours",
  });

const claimantSchema = z.object({
  slug,
  name: text,
  type: z.enum(["PERSON", "ORGANIZATION"]),
  sameAs: webUrl.nullable(),
  description: text,
});

/** A quote of at most 300 characters in an article; `start` and `end` count UTF-16 code units of its text. */
const appearanceSchema = z
  .object({
    article: slug,
    exact: text.max(300),
    prefix: z.string().max(32),
    suffix: z.string().max(32),
    start: z.int().nonnegative(),
    end: z.int().positive(),
  })
  .refine(({ exact, start, end }) => end - start === exact.length, { error: "offsets do not fit the quote" });

const claimSchema = z
  .object({
    slug,
    statement: text.max(1000),
    note: text.nullable(),
    claimant: slug.nullable(),
    claimDate: partialDate.nullable(),
    lifecycle: z.enum(["OPEN", "RETRACTED", "OUT_OF_SCOPE"]),
    lifecycleNote: text.nullable(),
    appearances: z.array(appearanceSchema).min(1),
  })
  .refine((claim) => (claim.lifecycle === "OPEN") === (claim.lifecycleNote === null), {
    error: "a closed claim says why, an open one has nothing to say",
  });

const newsroomSchema = z.object({
  slug,
  name: text,
  url: webUrl.nullable(),
  country: z.string().length(2).nullable(),
  languages: z.array(z.string().regex(/^[a-z]{2}$/)),
  correctionsUrl: webUrl.nullable().default(null),
  methodologyUrl: webUrl.nullable().default(null),
  verified: z.boolean(),
  description: text,
});

const personSchema = z.object({
  handle: slug,
  name: text,
  email: z.email().endsWith("@demo.touchstone.example"),
  isSteward: z.boolean(),
});

const membershipSchema = z.object({
  person: slug,
  newsroom: slug,
  role: z.enum(["OWNER", "EDITOR", "REVIEWER", "OBSERVER"]),
});

const sourceSchema = z.object({ id: slug, url: webUrl, title: text, publisher: text, primary: z.boolean() });

const citationSchema = z.object({
  source: slug,
  stance: z.enum(["SUPPORTS", "REFUTES", "CONTEXT"]),
  quote: text.max(400).nullable(),
  note: text.nullable(),
});

const verdictSchema = z.object({
  claim: slug,
  reviewer: slug,
  newsroom: slug.nullable(),
  state: z.enum(["SUBMITTED", "WITHDRAWN", "RECUSED"]),
  rating: z
    .enum(["FALSE", "MOSTLY_FALSE", "HALF_TRUE", "MOSTLY_TRUE", "TRUE", "UNVERIFIABLE", "MISSING_CONTEXT"])
    .nullable(),
  explanation: z.string(),
  searchNote: text.nullable(),
  recusalReason: text.nullable(),
  sources: z.array(citationSchema),
});

const sources = new Map(
  z
    .array(sourceSchema)
    .parse(sourcesFile)
    .map((source) => [source.id, source]),
);

/** Puts the described source in the place of its id. Throws an Error that names an id nobody described. */
function cite({ source: id, ...citation }: z.infer<typeof citationSchema>) {
  const source = sources.get(id);
  if (!source) throw new Error(`sources.json describes no "${id}"`);
  const { url, title, publisher, primary } = source;
  return { url, title, publisher, primary, ...citation };
}

const demo = z
  .object({
    newsrooms: z.array(newsroomSchema),
    people: z.array(personSchema),
    memberships: z.array(membershipSchema),
  })
  .parse(demoFile);

/**
 * Everything that the demonstration starts with, checked on import: a ZodError names the entry that is wrong.
 * Entries refer to each other by slug or handle; the first of a claim's appearances is its first appearance,
 * and verdicts stand in the order in which they were cast.
 */
export const seedData = {
  articles: z.array(articleSchema).parse(articlesFile),
  claimants: z.array(claimantSchema).parse(claimantsFile),
  claims: z.array(claimSchema).parse(claimsFile),
  ...demo,
  verdicts: z
    .array(verdictSchema)
    .parse(verdictsFile)
    .map((verdict) => ({ ...verdict, sources: verdict.sources.map(cite) })),
};

export type SeedData = typeof seedData;
