import { describe, expect, it } from "vitest";
import { handleOf, publicNames } from "@/lib/identity/handle";
import { handleSchema, nameSchema } from "@/lib/identity/model";

describe("handles", () => {
  it.each([
    ["Ana Müller-Ñandú", "ana-muller-nandu"],
    ["  O'Brien, Pat ", "obrien-pat"],
    ["J. R. R. T.", "j-r-r-t"],
    ["x".repeat(100), "x".repeat(35)],
    ["李小龙", null],
    ["Ng", null],
    ["--", null],
  ])("makes of %j %j", (name, handle) => {
    expect(handleOf(name)).toBe(handle);
  });

  it("offers a provider's name first, then the same with something added, until one is free", () => {
    const [first, second, third] = [...publicNames("Ana Müller")];
    expect(first).toEqual({ name: "Ana Müller", handle: "ana-muller" });
    expect(second?.name).toBe("Ana Müller");
    expect(second?.handle).toMatch(/^ana-muller-[a-z2-9]{4}$/);
    expect(third?.handle).not.toBe(second?.handle);
  });

  it("is neutral without a name, and keeps a name that no handle can be made of", () => {
    for (const given of [undefined, null, "", " \u202e ", "12345"]) {
      const [names] = [...publicNames(given)];
      expect(names?.handle).toMatch(/^reviewer-[a-z2-9]{4}$/);
      expect(names?.name).toBe(names?.handle.replace("reviewer-", "Reviewer "));
    }
    expect([...publicNames("李小龙")][0]).toEqual({
      name: "李小龙",
      handle: expect.stringMatching(/^reviewer-[a-z2-9]{4}$/),
    });
  });

  it("offers only what the forms would take", () => {
    for (const given of ["Ana Müller", undefined, "x".repeat(300), "a b c"]) {
      for (const { name, handle } of publicNames(given)) {
        expect(nameSchema.parse(name)).toBe(name);
        expect(handleSchema.parse(handle)).toBe(handle);
      }
    }
  });
});
