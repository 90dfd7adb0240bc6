import { z } from "zod";

// The W3C Web Annotation Data Model, as far as it is used here.

const url = z.url();
const instant = z.iso.datetime().describe("ISO 8601, in UTC");
const characters = z.int().min(0).describe("In Unicode code points, from the beginning of the text");
const fingerprint = z
  .string()
  .regex(/^[\da-f]{64}$/)
  .describe("SHA-256 of the text in which positions are counted");

export const annotation = z.strictObject({
  id: url,
  type: z.literal("Annotation"),
  motivation: z.literal("assessing"),
  creator: z.strictObject({ id: url, type: z.literal("Organization"), name: z.string(), homepage: url }),
  created: instant,
  modified: instant,
  rights: url.describe("The licence"),
  body: z.tuple([
    z.strictObject({
      type: z.literal("TextualBody"),
      purpose: z.literal("assessing"),
      value: z.string().describe("The outcome in words; before quorum the status alone"),
      format: z.literal("text/plain"),
      language: z.literal("en"),
    }),
    z.strictObject({
      type: z.literal("SpecificResource"),
      purpose: z.literal("linking"),
      source: url.describe("The claim's page"),
    }),
  ]),
  target: z.strictObject({
    type: z.literal("SpecificResource"),
    source: url.describe("The article, or its page here where its address is not known"),
    selector: z.tuple([
      z.strictObject({
        type: z.literal("TextQuoteSelector"),
        exact: z.string(),
        prefix: z.string(),
        suffix: z.string(),
      }),
      z.strictObject({ type: z.literal("TextPositionSelector"), start: characters, end: characters }),
    ]),
    state: z.union([
      z.strictObject({ type: z.literal("oa:State"), "schema:sha256": fingerprint }),
      z.strictObject({
        type: z.literal("TimeState"),
        sourceDate: instant.describe("When the text was retrieved"),
        "schema:sha256": fingerprint,
      }),
    ]),
  }),
});

/** The annotations of a claim, all of them on one page. */
export const annotationPage = z.strictObject({
  "@context": z.literal("http://www.w3.org/ns/anno.jsonld"),
  id: url,
  type: z.literal("AnnotationPage"),
  partOf: z.strictObject({
    id: url,
    type: z.literal("AnnotationCollection"),
    label: z.string(),
    total: z.int().min(0),
  }),
  startIndex: z.literal(0),
  items: z.array(annotation).describe("One for each appearance"),
});
