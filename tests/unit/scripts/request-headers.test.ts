import { describe, expect, it } from "vitest";
import { vetHeaders } from "@/scripts/support/request-headers";

const PEER = "198.51.100.7";
const UUID = /^[0-9a-f]{8}-[0-9a-f-]{27}$/;

/** The headers as the app gets them. */
function vetted(headers: Record<string, string>, proxies = 0, peer = PEER) {
  const changed: Record<string, string | string[] | undefined> = { ...headers };
  return { id: vetHeaders(changed, peer, proxies), headers: changed };
}

describe("without a proxy", () => {
  it("takes nobody's word for who calls", () => {
    const { id, headers } = vetted({
      host: "check.example",
      cookie: "a=b",
      "x-forwarded-for": "203.0.113.1",
      "x-forwarded-host": "evil.example",
      "x-forwarded-proto": "https",
      "x-real-ip": "203.0.113.1",
      forwarded: "for=203.0.113.1",
      "x-request-id": "an-id-of-the-client",
      "x-touchstone-address": "203.0.113.1",
      "x-touchstone-anything": "1",
    });
    expect(headers).toEqual({
      host: "check.example",
      cookie: "a=b",
      "x-request-id": id,
      "x-touchstone-address": PEER,
    });
    expect(id).toMatch(UUID);
  });

  it("gives each request an id of its own", () => {
    expect(vetted({}).id).not.toBe(vetted({}).id);
  });

  it("writes an IPv4 address in one way", () => {
    expect(vetted({}, 0, "::ffff:198.51.100.7").headers["x-touchstone-address"]).toBe(PEER);
    expect(vetted({}, 0, "2001:db8::1").headers["x-touchstone-address"]).toBe("2001:db8::1");
  });
});

describe("behind proxies", () => {
  it.each([
    [1, "203.0.113.9, 203.0.113.1", "203.0.113.1"],
    [2, "203.0.113.9, 203.0.113.1, 10.0.0.1", "203.0.113.1"],
    [1, "2001:db8::1", "2001:db8::1"],
    [2, "203.0.113.1", PEER],
    [1, "not an address", PEER],
    [1, "", PEER],
  ])("finds the client through %i of them in “%s”", (proxies, chain, address) => {
    expect(vetted({ "x-forwarded-for": chain }, proxies).headers["x-touchstone-address"]).toBe(address);
  });

  it("keeps the proxy's id and what it says of the address that was asked for", () => {
    const given = { "x-request-id": "edge-0123456789", "x-forwarded-host": "check.example" };
    const { id, headers } = vetted(given, 1);
    expect(id).toBe("edge-0123456789");
    expect(headers).toMatchObject(given);
  });

  it.each(["short", "with space in it", "line\nbreak-0123", "x".repeat(65)])(
    "replaces the id %j",
    (given) => {
      expect(vetted({ "x-request-id": given }, 1).id).toMatch(UUID);
    },
  );

  it("still sets its own headers itself", () => {
    const { headers } = vetted(
      { "x-touchstone-address": "203.0.113.66", "x-forwarded-for": "203.0.113.1" },
      1,
    );
    expect(headers["x-touchstone-address"]).toBe("203.0.113.1");
  });
});
