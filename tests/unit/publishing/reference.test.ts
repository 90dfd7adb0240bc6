import { describe, expect, it } from "vitest";
import { KEYED } from "@/lib/publishing/api/keyed-operations";
import { openApiDocument } from "@/lib/publishing/api/openapi";
import { apiReference } from "@/lib/publishing/api/reference";
import { fieldsOf, typeOf } from "@/lib/publishing/api/schema-fields";
import { BODIES } from "@/lib/publishing/api/write-shapes";
import { documentProblems } from "@/tests/support/openapi";

const reference = apiReference();
const endpoint = (id: string) => reference.endpoints.find((one) => one.id === id);

describe("the documentation", () => {
  it("has every operation and every schema of the document", async () => {
    const { paths, components } = openApiDocument();
    const operations = Object.entries(paths).flatMap(([path, methods]) =>
      Object.keys(methods).map((method) => `${method.toUpperCase()} ${path}`),
    );
    expect(reference.endpoints.map(({ method, path }) => `${method} ${path}`)).toEqual(operations);
    expect(reference.schemas.map((one) => one.name)).toEqual(Object.keys(components.schemas));
    expect(await documentProblems()).toBeNull();
  });

  it("links to no shape that it does not have", () => {
    const names = reference.schemas.map((one) => one.name);
    const linked = [
      ...reference.endpoints.flatMap((one) => [one.body?.schema, ...one.answers.map(({ schema }) => schema)]),
      ...reference.schemas.flatMap((one) => one.fields.map(({ refers }) => refers)),
    ].filter((name) => name !== null && name !== undefined);
    expect(linked).toContain("OwnVerdict");
    for (const name of linked) expect(names).toContain(name);
  });

  it("says of each operation what it takes, answers and refuses, and how it is called", () => {
    for (const one of reference.endpoints) {
      expect(one.answers.length).toBeGreaterThan(0);
      for (const { words } of [...one.answers, ...one.errors]) expect(words).not.toBe("");
      expect(one.curl).toContain("http://localhost:3000/api/");
      expect(one.curl.split("\n")[0]).not.toMatch(/[{}]|undefined/);
    }
    expect(endpoint("getClaim")?.curl).toBe(
      "curl 'http://localhost:3000/api/v1/claims/last-part-of-its-address'",
    );
    const put = endpoint("putOwnVerdict");
    expect(put?.scope).toBe("verdicts:write");
    for (const header of ["Authorization: Bearer $TOUCHSTONE_KEY", "Idempotency-Key: ", "If-None-Match: *"])
      expect(put?.curl).toContain(header);
    expect(put?.curl).not.toContain("If-Match:");
  });

  it("shows bodies that are taken", () => {
    const bodies = Object.values(KEYED).flatMap((methods) =>
      Object.values(methods).flatMap(({ body }) => body ?? []),
    );
    expect(bodies).toHaveLength(3);
    for (const { shape, example } of bodies) expect(BODIES[shape].safeParse(example).error).toBeUndefined();
  });
});

describe("a schema's fields", () => {
  it("are found in what it contains, and typed in words", () => {
    const claim = reference.schemas.find((one) => one.name === "Claim")?.fields ?? [];
    const field = (path: string) => claim.find((one) => one.path === path);
    expect(field("appearances[].quote.exact")).toMatchObject({ type: "string", optional: false });
    expect(field("claimant.sameAs")).toMatchObject({ type: "string, uri", optional: true });
    expect(field("consensus.range90")?.type).toBe(
      "array of integer from 1 to 5, integer from 1 to 5 or null",
    );
    expect(field("consensus.tier")?.type).toBe("one of consensus, provisional or null");
    const page = reference.schemas.find((one) => one.name === "ClaimPage")?.fields ?? [];
    expect(page[0]).toMatchObject({ path: "data", type: "array of Claim", refers: "Claim" });
    expect(fieldsOf({ type: "string" })).toEqual([]);
    expect(typeOf({})).toBe("anything");
  });
});
