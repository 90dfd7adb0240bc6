import { describe, expect, it } from "vitest";
import { auditParams, readAuditQuery } from "@/lib/newsrooms/audit-query";

const read = (params: Record<string, string>) => readAuditQuery(new URLSearchParams(params));
const NOTHING = { person: null, kind: null, claim: null, from: null, to: null, before: null };

describe("the audit's query", () => {
  it("is read, and written to the same address", () => {
    const params = { person: "ada", kind: "desk", claim: "a-claim", from: "2025-04-03", to: "2025-04-05" };
    const { query, notices } = read(params);
    expect(query).toEqual({ ...params, before: null });
    expect(notices).toEqual([]);
    expect(auditParams({ ...query, before: 17 })).toBe(
      "?person=ada&kind=desk&claim=a-claim&from=2025-04-03&to=2025-04-05&before=17",
    );
    expect(auditParams(NOTHING)).toBe("");
  });

  it("takes a claim by the address of its page", () => {
    expect(read({ claim: "https://site.example/claims/a-claim?x=1#y" }).query.claim).toBe("a-claim");
    expect(read({ claim: " /desk/claims/a-claim " }).query.claim).toBe("a-claim");
  });

  it.each<Record<string, string>>([
    { kind: "nonsense" },
    { kind: "toString" },
    { person: "A B" },
    { person: "x".repeat(101) },
    { claim: "%00" },
    { claim: "/" },
    { from: "2025-02-30" },
    { to: "yesterday" },
    { before: "0" },
    { before: "-1" },
    { before: "9".repeat(10) },
  ])("leaves out %j and says so", (params) => {
    const { query, notices } = read(params);
    expect(query).toEqual(NOTHING);
    expect(notices).toEqual([expect.stringMatching(/^There is no such .* was left out\.$/)]);
  });

  it("says of days the wrong way round that nothing lies between them", () => {
    expect(read({ from: "2025-04-05", to: "2025-04-03" }).notices).toHaveLength(1);
  });
});
