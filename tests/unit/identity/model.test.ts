import { describe, expect, it } from "vitest";
import { emailSchema, fieldErrors, handleSchema, nameSchema, profileSchema } from "@/lib/identity/model";

describe("what is typed", () => {
  it("stores addresses without spaces, in lower case, with the same signs", () => {
    expect(emailSchema.parse("  Ann.Example+x@News.Example ")).toBe("ann.example+x@news.example");
    expect(emailSchema.parse("ann＠news.example")).toBe("ann@news.example");
  });

  it.each([
    "",
    "ann",
    "ann@",
    "ann@localhost",
    "a@b@news.example",
    "ann@news.example,eve@evil.example",
    "ann@news.example\nBcc: eve@evil.example",
    '"ann"@news.example',
    "ann@news.example\0",
    `${"a".repeat(250)}@news.example`,
  ])("refuses the address %j", (typed) => {
    expect(emailSchema.safeParse(typed).success).toBe(false);
  });

  it.each(["Ann", "Ann  Example", "李小龙", "نرگس\u200cپور", "Ann 👩\u200d🔬", "O'Brien", "<b>Ann</b>"])(
    "takes the name %j",
    (typed) => {
      expect(nameSchema.safeParse(typed).success).toBe(true);
    },
  );

  it.each(["", "   ", "Ann\u202e", "Ann\0", "Ann\nExample", "\u200bAnn", "123", "\ud800Ann", "A".repeat(81)])(
    "refuses the name %j",
    (typed) => {
      expect(nameSchema.safeParse(typed).success).toBe(false);
    },
  );

  it.each(["ab", "-abc", "abc-", "a--b", "a_b", "a b", "ünal", "a".repeat(41)])(
    "refuses the handle %j",
    (typed) => {
      expect(handleSchema.safeParse(typed).success).toBe(false);
    },
  );

  it("takes a handle in any case", () => {
    expect(handleSchema.parse(" Ann-Example-2 ")).toBe("ann-example-2");
  });

  it("has one message for each field that is wrong", () => {
    const { error } = profileSchema.safeParse({ name: "", handle: "a" });
    expect(error && fieldErrors(error)).toEqual({
      name: "Write the name that others should see.",
      handle: "At least 3 characters.",
    });
  });
});
