import { cleanup, render, screen } from "@testing-library/react";
import { afterEach, describe, expect, it } from "vitest";
import { Explanation } from "@/components/consensus/explanation";
import { Quorum } from "@/components/consensus/quorum";
import { StatusBadge } from "@/components/consensus/status-badge";
import { Strip } from "@/components/consensus/strip";
import { assess, type Rating } from "@/lib/consensus";

afterEach(cleanup);

const assessed = (ratings: Rating[]) =>
  assess(ratings.map((rating, index) => ({ newsroom: `${index}`, rating })));

describe("StatusBadge", () => {
  it("says the outcome in words beside its sign", () => {
    const { container } = render(<StatusBadge outcome={assessed([1, 1, 1, 1, 1])} />);
    expect(container.textContent).toBe("Consensus: False");
    expect(container.querySelector("svg")?.getAttribute("aria-hidden")).toBe("true");
  });

  it("has a sign of its own for each degree of firmness", () => {
    const outcomes = [[1, 1, 1, 1, 1], [1, 1, 1], [1, 1, 5], [1], []].map((ratings) =>
      assessed(ratings as Rating[]),
    );
    const signs = outcomes.map((outcome) =>
      render(<StatusBadge outcome={outcome} />).container.querySelector("svg"),
    );
    expect(new Set(signs.map((sign) => sign?.innerHTML)).size).toBe(outcomes.length);
  });
});

describe("Strip", () => {
  const named = (ratings: Rating[]) =>
    render(<Strip outcome={assessed(ratings)} />).container.querySelectorAll("[data-named]").length;

  it("lets the named steps stand out, and nothing where none is named", () => {
    expect(named([1, 1, 1, 1, 1])).toBe(1);
    expect(named([1, 1, 2, 2, 1, 2])).toBe(2);
    expect(named([1, 1, 5])).toBe(0);
  });

  it("puts a rating off the scale beside it", () => {
    const { container } = render(<Strip outcome={assessed(["U", "U", "U"])} />);
    expect(Number(container.querySelector("[data-named]")?.getAttribute("x"))).toBeGreaterThan(60);
  });
});

describe("Explanation", () => {
  it("gives each sentence a paragraph", () => {
    const { container } = render(<Explanation assessment={assessed([1, 1, 1, 1, 1, 1])} names={{}} />);
    expect([...container.querySelectorAll("p")].map((line) => line.textContent)).toEqual([
      "6 reviewers of 6 newsrooms.",
      "Their middle verdict is False; counting each newsroom once, all stand within one step of it.",
      "Removing any one newsroom does not change this.",
    ]);
  });
});

describe("Quorum", () => {
  it("says how far each number is", () => {
    render(<Quorum missing={{ voices: 2, newsrooms: 1 }} />);
    const said = screen.getAllByRole("definition").map((line) => line.textContent);
    expect(said).toEqual([
      "1 of 3 voices · at most two of the same newsroom",
      "1 of 2 newsrooms · all independent reviewers together are one",
    ]);
  });
});
