import { describe, expect, it } from "vitest";
import { InvalidFields } from "@/lib/platform/errors";
import { expectedProblem, Refusal } from "@/lib/publishing/api/problem";
import { onceKeyOf, parseJson, readBody, readText, seenRevision } from "@/lib/publishing/api/write-requests";
import { verdictBody } from "@/lib/publishing/api/write-shapes";

const headers = (given: Record<string, string>) => new Headers(given);

/** The status with which something is refused. */
function statusOf(work: () => unknown): number | null {
  try {
    work();
    return null;
  } catch (error) {
    return error instanceof Refusal ? error.status : -1;
  }
}

describe("an Idempotency-Key", () => {
  it("is read with and without quotes", () => {
    for (const given of ["abc-1", '"abc-1"'])
      expect(onceKeyOf(headers({ "idempotency-key": given }))).toBe("abc-1");
  });

  it.each(["", '""', '"a', "a b", "ü", "a".repeat(256)])("is not %j", (given) =>
    expect(statusOf(() => onceKeyOf(headers({ "idempotency-key": given })))).toBe(400),
  );

  it("is demanded", () => expect(statusOf(() => onceKeyOf(headers({})))).toBe(400));
});

describe("the revision that was seen", () => {
  it.each([
    [{ "if-match": '"3"' }, 3],
    [{ "if-none-match": "*" }, 0],
    [{ "if-match": 'W/"3"' }, -1],
    [{ "if-match": '"0"' }, -1],
    [{ "if-match": "3" }, -1],
    [{ "if-match": '"3", "4"' }, -1],
  ])("of %j is %i", (given, revision) => expect(seenRevision(headers(given as never))).toBe(revision));

  it.each([
    [{}, 428],
    [{ "if-match": "*" }, 400],
    [{ "if-none-match": '"3"' }, 400],
    [{ "if-match": '"3"', "if-none-match": "*" }, 400],
  ])("of %j is refused with %i", (given, status) =>
    expect(statusOf(() => seenRevision(headers(given as never)))).toBe(status),
  );
});

describe("a body", () => {
  const request = (body: BodyInit, type = "application/json") =>
    new Request("http://localhost/", {
      method: "PUT",
      body,
      headers: { "content-type": type },
      duplex: "half",
    } as RequestInit);

  it("is read as it is", async () => {
    expect(await readText(request('{"ü":1}'))).toBe('{"ü":1}');
    expect(await readText(request("{}", "application/json; charset=utf-8"))).toBe("{}");
    expect(await readText(request("", "Application/JSON"))).toBe("");
  });

  it.each(["text/plain", "application/json-patch+json", "application/x-www-form-urlencoded"])(
    "called %s is refused",
    (type) => expect(readText(request("{}", type))).rejects.toMatchObject({ status: 415 }),
  );

  it("without end is not read to its end", async () => {
    let pieces = 0;
    const endless = new ReadableStream({
      pull(controller) {
        pieces += 1;
        controller.enqueue(new Uint8Array(64 * 1024));
      },
    });
    await expect(readText(request(endless))).rejects.toMatchObject({ status: 413 });
    expect(pieces).toBeLessThan(20);
  });

  it("that is not JSON is refused, and what cannot be stored is made storable", () => {
    for (const text of ["", "{", "undefined"]) expect(statusOf(() => parseJson(text))).toBe(400);
    expect(parseJson('{"a":["\\ud800","\\u0000"]}')).toEqual({ a: ["\uFFFD", "\uFFFD"] });
  });

  it("has every fault named where it is", () => {
    const sent = { rating: "NO", sources: [{ url: 1, stance: "REFUTES", weight: 2 }], "a/b~c\ud800": 1 };
    const error = (() => {
      try {
        readBody(verdictBody, sent);
      } catch (error) {
        return error;
      }
    })();
    expect(error).toBeInstanceOf(InvalidFields);
    const pointers = expectedProblem(error)?.errors?.map((one) => one.pointer);
    expect(pointers).toEqual(
      expect.arrayContaining([
        "#/rating",
        "#/explanation",
        "#/sources/0/url",
        "#/sources/0/weight",
        "#/a~1b~0c%EF%BF%BD",
      ]),
    );
  });

  it("of more faults than anybody reads names the first", () => {
    const sent = Object.fromEntries(Array.from({ length: 500 }, (_, index) => [`x${index}`, 1]));
    try {
      readBody(verdictBody, sent);
      expect.unreachable();
    } catch (error) {
      expect(expectedProblem(error)?.errors).toHaveLength(50);
    }
  });
});
