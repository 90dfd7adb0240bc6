import { expect, it } from "vitest";
import { sentenceOn, sentenceOnPresent } from "@/components/desk/live-words";

it("says what somebody did", () => {
  const by = (type: string, actor: string | null = "Anna") => ({ type, actor });
  expect(sentenceOn(by("desk.moved"), true)).toBe("Anna moved this claim.");
  expect(sentenceOn(by("comment.posted"), false)).toBe("Anna commented on a claim.");
  expect(sentenceOn(by("something.new", null), true)).toBe("Somebody changed something on this claim.");
});

it("says who else is here, and never what they write", () => {
  const [ben, eva, kim] = ["Ben", "Eva", "Kim"].map((name) => ({ name }));
  expect(sentenceOnPresent([])).toBe("");
  expect(sentenceOnPresent([{ name: "Ben", doing: "editing" }])).toBe("Ben is editing a verdict here.");
  expect(
    sentenceOnPresent([
      { name: ben?.name ?? "", doing: "viewing" },
      { name: eva?.name ?? "", doing: "editing" },
      { name: kim?.name ?? "", doing: "viewing" },
    ]),
  ).toBe("Eva is editing a verdict here. Ben and Kim have this claim open.");
});
