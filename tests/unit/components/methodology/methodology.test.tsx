import { cleanup, render, screen, within } from "@testing-library/react";
import { afterEach, expect, it } from "vitest";
import { ALONE, CROWD, EXAMPLES } from "@/components/methodology/examples";
import { WorkedExample } from "@/components/methodology/worked-example";

afterEach(cleanup);

// The prose beside each example says how it ends; the rule has to agree.
it.each([
  [ALONE, "Under review"],
  [CROWD, "Consensus: False"],
  ...[
    "Provisional: False",
    "Consensus: False to mostly false",
    "Provisional: Mostly false",
    "Contested: newsrooms split",
    "Consensus: False",
    "Contested: whether it can be rated",
    "Consensus: Missing context",
  ].map((outcome, index) => [EXAMPLES[index], outcome] as const),
] as const)("computes the outcome that the text speaks of", (example, outcome) => {
  if (!example) throw new Error("an example is missing");
  const { container } = render(<WorkedExample example={example} />);
  expect(within(container).getByRole("heading").textContent).toBe(example.title);
  expect(
    screen.getByText((_, element) => element?.tagName === "P" && element.textContent === outcome),
  ).toBeTruthy();
});

it("tests every example", () => {
  expect(EXAMPLES).toHaveLength(7);
});
