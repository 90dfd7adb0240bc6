import type { Scope } from "@/lib/keys/model";
import type { BODIES, KEYED_SHAPES } from "./write-shapes";

// What needs a newsroom's key, as the OpenAPI document and the page that is drawn from it say it.

type Header = "Idempotency-Key" | "If-Match" | "If-None-Match";

/** One operation: what it is for, what it takes and what it answers. */
export type Operation = {
  id: string;
  summary: string;
  description: string;
  scope: Scope;
  headers: Header[];
  body?: { shape: keyof typeof BODIES; example: object };
  /** What stands behind each status that is no problem, in which shape, and the header that goes with it. */
  answers: Record<number, string>;
  shape: keyof typeof KEYED_SHAPES;
  marked: "ETag" | "Location";
  errors: number[];
  /** What a refusal means here, where that is not what it means elsewhere. */
  why?: Record<number, string>;
};

const WRITE_ERRORS = [400, 401, 403, 404, 409, 412, 413, 415, 422, 428, 429];

const VERDICT = { shape: "OwnVerdict", marked: "ETag" } as const;

/** What needs a newsroom's key: beside the GETs, which anybody may ask. */
export const KEYED: Record<string, Record<string, Operation>> = {
  "/api/v1/articles": {
    post: {
      id: "addArticle",
      summary: "Add an article, so that its claims are suggested on the desk",
      description:
        "Send its address, and the page is fetched; or its text, with the address if it has one. An article that is here already, under this address or another, or with the same text, is answered with 200 and not added again. No answer holds its text.",
      scope: "articles:write",
      headers: ["Idempotency-Key"],
      body: { shape: "ArticleBody", example: { url: "https://news.example/2025/04/story" } },
      answers: { 200: "It is here already, or has got a newer text", 201: "Added" },
      shape: "AddedArticle",
      marked: "Location",
      errors: [400, 401, 403, 404, 409, 413, 415, 422, 429],
      why: {
        404: "There is no article of the slug in `article`",
        409: "The text seems to be a known article’s: say in `article` what it is; or the first request under this Idempotency-Key is still under way",
      },
    },
  },
  "/api/v1/claims/{slug}/verdict": {
    get: {
      id: "getOwnVerdict",
      summary: "Your own verdict on a claim, and what it waits for",
      description: "The verdict of the member who made the key. Its ETag is its revision.",
      scope: "verdicts:read",
      headers: [],
      answers: { 200: "Your verdict" },
      ...VERDICT,
      errors: [401, 403, 404, 429],
    },
    put: {
      id: "putOwnVerdict",
      summary: "Give a verdict on a claim, or revise it",
      description:
        "It speaks for the newsroom of the key. For a first verdict send `If-None-Match: *`; to revise one, send the revision that you saw in If-Match. The answer says whether the verdict waits for an editor.",
      scope: "verdicts:write",
      headers: ["Idempotency-Key", "If-Match", "If-None-Match"],
      body: {
        shape: "VerdictBody",
        example: {
          rating: "MOSTLY_FALSE",
          explanation: "The figure is that of another year.",
          sources: [{ url: "https://statistics.example/table-4", stance: "REFUTES", primary: true }],
        },
      },
      answers: { 200: "Revised", 201: "Given" },
      ...VERDICT,
      errors: WRITE_ERRORS,
    },
    delete: {
      id: "withdrawOwnVerdict",
      summary: "Withdraw your verdict on a claim",
      description:
        "It counts as if it had never been given; its revisions stay on record. It can be given again by a PUT.",
      scope: "verdicts:write",
      headers: ["Idempotency-Key", "If-Match"],
      body: { shape: "WithdrawalBody", example: { reason: "The source was withdrawn." } },
      answers: { 200: "Withdrawn" },
      ...VERDICT,
      errors: WRITE_ERRORS,
    },
  },
};

/** The headers that they take. */
export const HEADERS: Record<Header, { required?: boolean; description: string; example: string }> = {
  "Idempotency-Key": {
    required: true,
    description: "Names this request: sent again under the same value it is answered again and done once",
    example: "$(uuidgen)",
  },
  "If-Match": { description: "The revision that you saw, in quotes", example: '"3"' },
  "If-None-Match": { description: "`*` where there is no verdict of yours yet", example: "*" },
};

/** What each refusal means. */
export const WHY: Record<number, string> = {
  400: "The request is wrong: `errors` says where",
  401: "No key, or none that works",
  403: "The key, or its maker's role, does not allow this",
  404: "There is no such claim, or no verdict of yours",
  409: "The claim takes no verdicts now, or the first request under this Idempotency-Key is still under way",
  412: "Your verdict is not at the revision that you named: `current` is how it stands",
  413: "The body is too large",
  415: "The body is not called application/json",
  422: "This Idempotency-Key has stood for another request",
  428: "Neither If-Match nor If-None-Match was sent",
  429: "Too many requests: Retry-After says when",
  500: "Something went wrong here",
  503: "The database is away",
};
