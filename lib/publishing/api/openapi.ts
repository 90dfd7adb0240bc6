import { KIND_NAMES } from "@/lib/corrections/model";
import { env } from "@/lib/platform/env";
import { schemasOf } from "./json-schemas";
import { keyedPaths, keyedSchemas, SECURITY } from "./keyed-paths";
import { SHAPES, type Shape } from "./shapes";

type Parameter = {
  name: string;
  in: "query" | "path";
  required?: boolean;
  description: string;
  schema: object;
  example?: string;
};

const text = { type: "string" };
const query = (name: string, description: string, schema: object = text): Parameter => ({
  name,
  in: "query",
  description,
  schema,
});
const whole = (minimum: number, maximum: number, usual?: number) => ({
  type: "integer",
  minimum,
  maximum,
  ...(usual !== undefined && { default: usual }),
});

const slug: Parameter = {
  name: "slug",
  in: "path",
  required: true,
  description: "The last part of the address of its page",
  schema: text,
  example: "last-part-of-its-address",
};
const paging = [
  query("limit", "How many at most", whole(1, 100, 20)),
  query("cursor", "`next` of the page before"),
];

/** Every GET of the API: what it is for, what it takes and what it answers. */
const GETS: Record<
  string,
  { id: string; summary: string; parameters: Parameter[]; type?: string; answer: Shape; errors: number[] }
> = {
  "/api/v1/claims": {
    id: "listClaims",
    summary: "The open claims, the latest outcomes first, or the best matches of a search",
    parameters: [
      query("q", "Words to search for"),
      query("status", "Such as `consensus` or `under-review`"),
      query("rating", "Such as `mostly-false`: outcomes whose label covers it"),
      query("claimant", "Slug of who said it"),
      query("publisher", "Name of the publisher of an article in which it was said"),
      query("article", "Slug of such an article"),
      ...paging,
    ],
    answer: "ClaimPage",
    errors: [400],
  },
  "/api/v1/claims/{slug}": {
    id: "getClaim",
    summary: "A claim with its outcome and, past quorum, the verdicts that it rests on",
    parameters: [slug],
    answer: "Claim",
    errors: [404],
  },
  "/api/v1/claims/{slug}/record": {
    id: "getRecord",
    summary: "Every event that the claim's status was computed from, as a hash chain; sealed before quorum",
    parameters: [slug],
    answer: "ClaimRecord",
    errors: [404],
  },
  "/api/v1/digests": {
    id: "listDigests",
    summary:
      "For each day one digest over the heads of all records as they stood at its end, the latest first",
    parameters: paging,
    answer: "DigestPage",
    errors: [400],
  },
  "/api/v1/claims/{slug}/annotations": {
    id: "listAnnotations",
    summary: "A claim's outcome at the words of each article in which it was said (W3C Web Annotation)",
    parameters: [slug],
    type: "application/ld+json",
    answer: "AnnotationPage",
    errors: [404],
  },
  "/api/v1/articles": {
    id: "listArticles",
    summary: "The articles out of which claims were lifted, the ones entered last first",
    parameters: paging,
    answer: "ArticlePage",
    errors: [400],
  },
  "/api/v1/articles/{slug}": {
    id: "getArticle",
    summary: "An article and its claims, in the order of its text",
    parameters: [slug],
    answer: "Article",
    errors: [404],
  },
  "/api/v1/newsrooms": {
    id: "listNewsrooms",
    summary: "The newsrooms whose verdicts count",
    parameters: [],
    answer: "NewsroomPage",
    errors: [],
  },
  "/api/v1/corrections": {
    id: "listCorrections",
    summary: "What was corrected, the latest first",
    parameters: [query("kind", "Only those of this kind", { type: "string", enum: KIND_NAMES }), ...paging],
    answer: "CorrectionPage",
    errors: [400],
  },
  "/api/v1alpha1/claims:search": {
    id: "searchFactChecks",
    summary: "Claims that newsrooms agree on, in the shape of Google's Fact Check Tools API",
    parameters: [
      {
        ...query("query", "Words to search for; required unless reviewPublisherSiteFilter is given"),
        example: "harbour",
      },
      query("languageCode", "BCP 47"),
      query("reviewPublisherSiteFilter", "Host of the site whose reviews are wanted"),
      query("maxAgeDays", "How old a review may be", whole(0, 36_500)),
      query("pageSize", "How many at most", whole(1, 100, 10)),
      query("pageToken", "`nextPageToken` of the page before"),
      query("offset", "How many to leave out, where there is no pageToken", whole(0, 10_000, 0)),
    ],
    answer: "FactChecks",
    errors: [400],
  },
};

const ABOUT =
  `What newsrooms concluded together, for machines. Anybody may read it, from any page. Every answer has an
ETag: whoever sends it back in If-None-Match is told with 304 that nothing has changed. Before a claim reaches quorum
nothing is said of it but its status and what it lacks. Writing takes a newsroom's key.`.replaceAll(
    "\n",
    " ",
  );

/** The API's description: OpenAPI 3.1, its schemas written from those that type the answers. */
export function openApiDocument() {
  return {
    openapi: "3.1.1",
    info: {
      title: `${env().TOUCHSTONE_NAME} API`,
      version: "1",
      description: ABOUT,
      license: { name: "Licence of the data", url: env().TOUCHSTONE_LICENSE },
    },
    servers: [{ url: env().TOUCHSTONE_URL }],
    paths: allPaths(),
    components: {
      schemas: { ...schemasOf(SHAPES, "output"), ...keyedSchemas() },
      responses: RESPONSES,
      securitySchemes: SECURITY,
    },
  };
}

/** What anybody may ask, and what takes a key: an address may stand for both. */
function allPaths(): Record<string, Record<string, object>> {
  const open = Object.entries(GETS).map(([path, get]) => [path, { get: operation(get) }] as const);
  const paths: Record<string, Record<string, object>> = Object.fromEntries(open);
  for (const [path, operations] of Object.entries(keyedPaths(slug)))
    paths[path] = { ...paths[path], ...operations };
  return paths;
}

function operation({
  id,
  summary,
  parameters,
  type = "application/json",
  answer,
  errors,
}: (typeof GETS)[string]) {
  const failures = [...errors, 500, 503].map((status) => [
    status,
    { $ref: "#/components/responses/Problem" },
  ]);
  return {
    operationId: id,
    summary,
    parameters,
    responses: {
      200: {
        description: "What was asked for",
        headers: { ETag: { description: "The mark of this answer", schema: text } },
        content: { [type]: { schema: { $ref: `#/components/schemas/${answer}` } } },
      },
      304: { description: "Nothing has changed" },
      ...Object.fromEntries(failures),
    },
  };
}

const RESPONSES = {
  Problem: {
    description: "Why there is no answer (RFC 9457)",
    content: { "application/problem+json": { schema: { $ref: "#/components/schemas/Problem" } } },
  },
};
