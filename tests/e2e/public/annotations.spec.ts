import { expect, test } from "@playwright/test";
import { strangersToAnnotations } from "@/tests/support/annotation-terms";
import { answerProblems } from "@/tests/support/openapi";

const CLAIM = "/claims/rutte-no-plans-for-sudden-us-drawdown";
const TYPE = 'application/ld+json; profile="http://www.w3.org/ns/anno.jsonld"';

test("a claim's page leads to its annotations, which any page may read", async ({
  page,
  request,
  baseURL,
}) => {
  await page.goto(CLAIM);
  const address = await page.locator(`link[rel="alternate"][type='${TYPE}']`).getAttribute("href");
  expect(address).toBe(`${baseURL}/api/v1${CLAIM}/annotations`);
  const answer = await request.get(address ?? "");
  expect(answer.headers()).toMatchObject({ "content-type": TYPE, "access-control-allow-origin": "*" });
  const body = await answer.json();
  expect(answerProblems(body, "AnnotationPage")).toBeNull();
  expect(strangersToAnnotations(body)).toEqual([]);
  expect(body.items[0].body[1].source).toBe(baseURL + CLAIM);
  const again = await request.get(address ?? "");
  expect((await again.json()).items.map((one: { id: string }) => one.id)).toEqual(
    body.items.map((one: { id: string }) => one.id),
  );
});

test("they are open to a page that asks before it reads, and can only be read", async ({ request }) => {
  const path = `/api/v1${CLAIM}/annotations`;
  const asked = await request.fetch(path, {
    method: "OPTIONS",
    headers: { origin: "https://other.example" },
  });
  expect([asked.status(), asked.headers()["access-control-allow-methods"]]).toEqual([
    204,
    "GET, HEAD, OPTIONS",
  ]);
  expect((await request.post(path, { data: {} })).status()).toBe(405);
  expect((await request.get("/api/v1/claims/nowhere/annotations")).headers()["content-type"]).toBe(
    "application/problem+json",
  );
});
