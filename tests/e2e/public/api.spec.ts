import { type APIResponse, expect, test } from "@playwright/test";
import type { Shape } from "@/lib/publishing/api/shapes";
import { answerProblems, documentProblems, problemProblems } from "@/tests/support/openapi";

const RUTTE = "rutte-no-plans-for-sudden-us-drawdown";

/** Answers as the OpenAPI document says, each path with the shape of its answer. */
const ANSWERS: [string, Shape][] = [
  ["/api/v1/claims", "ClaimPage"],
  ["/api/v1/claims?q=nato&status=consensus&limit=3", "ClaimPage"],
  ["/api/v1/claims?limit=100", "ClaimPage"],
  ["/api/v1/claims?q=nothing+of+that+kind", "ClaimPage"],
  [`/api/v1/claims/${RUTTE}`, "Claim"],
  [`/api/v1/claims/${RUTTE}/record`, "ClaimRecord"],
  ["/api/v1/digests?limit=2", "DigestPage"],
  ["/api/v1/articles", "ArticlePage"],
  ["/api/v1/articles/newslooks-rubio-nato-ties", "Article"],
  ["/api/v1/newsrooms", "NewsroomPage"],
  ["/api/v1/corrections", "CorrectionPage"],
  ["/api/v1/corrections?kind=UPDATE&limit=1", "CorrectionPage"],
  ["/api/v1alpha1/claims:search?query=nato", "FactChecks"],
  ["/api/v1alpha1/claims%3Asearch?query=nothing+of+that+kind", "FactChecks"],
];

const PROBLEMS: [string, number][] = [
  ["/api/v1/claims?limit=1000", 400],
  ["/api/v1/claims?status=sure", 400],
  ["/api/v1/claims?cursor=%00", 400],
  ["/api/v1/claims/nowhere", 404],
  ["/api/v1/claims/x%00y", 404],
  ["/api/v1/claims/nowhere/record", 404],
  ["/api/v1/digests?cursor=2026-02-30", 400],
  ["/api/v1/articles?cursor=1", 400],
  ["/api/v1/corrections?kind=MINOR", 400],
  ["/api/v1/corrections?cursor=0198c0de-0000-7000-8000-000000000000", 400],
  ["/api/v1/articles/nowhere", 404],
  ["/api/v1/people", 404],
  ["/api/v1", 404],
  ["/api/v1alpha1/claims:search", 400],
  ["/api/v1alpha1/claims:imageSearch", 404],
];

// The first answers of a server that has just started may take longer than anybody waits for a read.
test.beforeAll(async ({ baseURL }) => {
  const status = async () => (await fetch(`${baseURL}/api/v1/claims`)).status;
  await expect.poll(status, { timeout: 20_000 }).toBe(200);
});

function expectOpen(answer: APIResponse) {
  expect(answer.headers()["access-control-allow-origin"]).toBe("*");
  expect(answer.headers()["set-cookie"]).toBeUndefined();
}

test("the document is valid, and names every address that is asked below", async ({ request }) => {
  const answer = await request.get("/api/v1/openapi.json");
  const document = await answer.json();
  expect(await documentProblems(document)).toBeNull();
  expectOpen(answer);
  const paths = Object.keys(document.paths).map(
    (path) => new RegExp(`^${path.replace("{slug}", "[a-z0-9-]+")}$`),
  );
  for (const [path] of ANSWERS) {
    const [plain = ""] = decodeURIComponent(path).split("?");
    expect(
      paths.some((one) => one.test(plain)),
      plain,
    ).toBe(true);
  }
});

for (const [path, shape] of ANSWERS) {
  test(`${path} answers as described`, async ({ request }) => {
    const answer = await request.get(path);
    expect(answer.status()).toBe(200);
    expect(answer.headers()["content-type"]).toBe("application/json; charset=utf-8");
    expectOpen(answer);
    expect(answerProblems(await answer.json(), shape)).toBeNull();
    expect((await request.head(path)).status()).toBe(200);
    const asked = await request.fetch(path, {
      method: "OPTIONS",
      headers: { origin: "https://other.example" },
    });
    expect([asked.status(), asked.headers()["access-control-allow-methods"]]).toEqual([
      204,
      "GET, HEAD, OPTIONS",
    ]);
  });
}

for (const [path, status] of PROBLEMS) {
  test(`${path} is a problem, ${status}`, async ({ request }) => {
    const answer = await request.get(path);
    expect(answer.status()).toBe(status);
    expect(answer.headers()["content-type"]).toBe("application/problem+json");
    expectOpen(answer);
    const body = await answer.json();
    expect(answerProblems(body, "Problem")).toBeNull();
    expect(problemProblems(body)).toBeNull();
    expect(body.status).toBe(status);
  });
}

test("what can only be read says so", async ({ request }) => {
  const answer = await request.post("/api/v1/claims", { data: {} });
  expect(answer.status()).toBe(405);
  expect(answer.headers().allow).toBe("GET, HEAD, OPTIONS");
  expect(answerProblems(await answer.json(), "Problem")).toBeNull();
});

// Other tests cast verdicts meanwhile, which put a claim first: then the walk is begun again.
const undisturbed = (walk: () => Promise<void>) => expect(walk).toPass({ timeout: 15_000 });

test("all claims are walked through by the cursor, each once", async ({ request }) => {
  await undisturbed(async () => {
    const slugs = await walk(request, "/api/v1/claims?limit=7&publisher=TRT+World", CURSOR);
    const whole = await (await request.get("/api/v1/claims?limit=100&publisher=TRT+World")).json();
    expect(whole.data.length).toBeGreaterThan(10);
    expect(slugs.map((one) => one.slug)).toEqual(whole.data.map((one: Found) => one.slug));
    const articles = await walk(request, "/api/v1/articles?limit=2", CURSOR);
    expect(articles.length).toBeGreaterThan(3);
    expect(new Set(articles.map((one) => one.slug)).size).toBe(articles.length);
  });
});

test("fact checks are found as in Google's API", async ({ request }) => {
  const search = "/api/v1alpha1/claims:search?query=nato";
  const textsOf = async (more: string) =>
    (await (await request.get(search + more)).json()).claims.map((one: Found) => one.text);
  await undisturbed(async () => {
    const found = (await walk(request, `${search}&pageSize=2`, TOKEN)).map((one) => one.text);
    expect(found.length).toBeGreaterThan(2);
    expect(new Set(found).size).toBe(found.length);
    expect(await textsOf("&offset=1&pageSize=2")).toEqual(found.slice(1, 3));
    expect(await textsOf("&languageCode=en&pageSize=100")).toEqual(found);
  });
  for (const none of ["&languageCode=sw", "&reviewPublisherSiteFilter=other.example"])
    expect(await textsOf(none)).toEqual([]);
});

type Found = { slug: string; text: string };
type Page = Record<string, unknown>;

/** How a list says where its next page begins, how that is asked for, and where its entries are. */
const CURSOR = { parameter: "cursor", next: "next", entries: "data" };
const TOKEN = { parameter: "pageToken", next: "nextPageToken", entries: "claims" };

/** Everything that a list has, page by page. */
async function walk(
  request: { get(path: string): Promise<APIResponse> },
  path: string,
  names: typeof CURSOR,
): Promise<Found[]> {
  const found: Found[] = [];
  for (let at: string | null | undefined = ""; at !== null && at !== undefined; ) {
    const from: string = at && `&${names.parameter}=${encodeURIComponent(at)}`;
    const page: Page = await (await request.get(path + from)).json();
    found.push(...(page[names.entries] as Found[]));
    at = page[names.next] as string | null | undefined;
  }
  return found;
}
