import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { type Block, differenceOf } from "@/lib/intake/difference";

const changed = (...parts: [kind: "same" | "added" | "removed", text: string][]): Block => ({
  kind: "changed",
  parts: parts.map(([kind, text]) => ({ kind, text })),
});

/** The paragraphs of one side of a difference. */
function side(blocks: Block[], not: "added" | "removed"): string[] {
  return blocks
    .flatMap((block) =>
      block.kind === "same"
        ? block.paragraphs
        : [
            block.parts
              .filter((part) => part.kind !== not)
              .map((part) => part.text)
              .join(""),
          ],
    )
    .filter((one) => one !== "");
}

describe("the difference of two texts", () => {
  it("is told word by word within a paragraph, and by paragraphs beyond it", () => {
    const before = "One stays.\n\nThe harbour cost 96 million crowns last year.\n\nThis one goes.\n\nLast.";
    const after = "One stays.\n\nThe harbour cost 98 million crowns last year.\n\nLast.\n\nA new one.";
    expect(differenceOf(before, after)).toEqual([
      { kind: "same", paragraphs: ["One stays."] },
      changed(
        ["same", "The harbour cost "],
        ["removed", "96"],
        ["added", "98"],
        ["same", " million crowns last year."],
      ),
      changed(["removed", "This one goes."]),
      { kind: "same", paragraphs: ["Last."] },
      changed(["added", "A new one."]),
    ]);
  });

  it("is nothing between equal texts", () => {
    expect(differenceOf("One.\n\nTwo.", "One.\n\nTwo.")).toEqual([
      { kind: "same", paragraphs: ["One.", "Two."] },
    ]);
  });

  it("holds each of the two texts whole", () => {
    const paragraph = fc.array(fc.constantFrom("harbour", "cost", "the", "96", "crowns."), {
      minLength: 1,
      maxLength: 6,
    });
    const text = fc.array(
      paragraph.map((words) => words.join(" ")),
      { maxLength: 6 },
    );
    fc.assert(
      fc.property(text, text, (before, after) => {
        const blocks = differenceOf(before.join("\n\n"), after.join("\n\n"));
        expect(side(blocks, "added")).toEqual(before);
        expect(side(blocks, "removed")).toEqual(after);
      }),
    );
  });
});
