import { cleanup, render, screen, within } from "@testing-library/react";
import userEvent from "@testing-library/user-event";
import { afterEach, describe, expect, it } from "vitest";
import { ConsensusScale } from "@/components/consensus/scale";
import { assess, type Rating } from "@/lib/consensus";
import { INDEPENDENTS } from "@/lib/verdicts/model";

afterEach(cleanup);

const names = {
  ...Object.fromEntries([..."ABCDE"].map((id) => [id, { name: `Desk ${id}`, slug: `desk-${id}` }])),
  [INDEPENDENTS]: { name: "Independent reviewers", slug: null },
};

function draw(verdicts: Record<string, Rating[]>) {
  const counted = Object.entries(verdicts).flatMap(([newsroom, ratings]) =>
    ratings.map((rating) => ({ newsroom, rating })),
  );
  const { container } = render(<ConsensusScale assessment={assess(counted)} names={names} />);
  return {
    container,
    marks: (newsroom: string) => [...container.querySelectorAll(`[data-mark="${newsroom}"]`)],
    named: [...container.querySelectorAll("[data-named][data-step]")].map((step) =>
      step.getAttribute("data-step"),
    ),
  };
}

/** Where a mark's middle is, as [across, down]. */
const placeOf = (mark: Element | undefined) => [mark?.getAttribute("x"), Number(mark?.getAttribute("y"))];

describe("ConsensusScale", () => {
  it("draws each newsroom at its mean, those that coincide on one another", () => {
    const { marks } = draw({ A: [1, 2], B: [1], C: [2], D: [1] });
    expect(placeOf(marks("A")[0])[0]).toBe("20%");
    expect(placeOf(marks("C")[0])[0]).toBe("30%");
    const [b, d] = [placeOf(marks("B")[0]), placeOf(marks("D")[0])];
    expect([b[0], d[0]]).toEqual(["10%", "10%"]);
    expect(b[1]).not.toBe(d[1]);
  });

  it("marks what the outcome names, the median and the 90 % range", () => {
    const { container, named } = draw({ A: [1, 2], B: [1], C: [2], D: [1] });
    expect(named).toEqual(["1", "2"]);
    const line = container.querySelector("[data-part=median] line");
    expect(line?.getAttribute("x1")).toBe("10%");
    const bracket = container.querySelector("[data-part=range90] line");
    expect([bracket?.getAttribute("x1"), bracket?.getAttribute("x2")]).toEqual(["1.5%", "38.5%"]);
  });

  it("draws a median range from end to end", () => {
    const { container, named } = draw({ A: [1], B: [1], C: [5], D: [5] });
    const lines = [...container.querySelectorAll("[data-part=median] line")];
    expect(lines.map((line) => [line.getAttribute("x1"), line.getAttribute("x2")])).toEqual([
      ["10%", "10%"],
      ["90%", "90%"],
      ["10%", "90%"],
    ]);
    expect(named).toEqual([]);
  });

  it("says in words what it shows", () => {
    draw({ A: [1, 1], B: [1], C: [2], D: [1, "U"] });
    const name = screen.getByRole("img").getAttribute("aria-labelledby") ?? "";
    const text = name
      .split(" ")
      .map((id) => document.getElementById(id)?.textContent)
      .join(" ")
      .replace(/[\u2068\u2069]/g, "");
    expect(text).toMatch(/^Consensus: False .*Median: False\. 90 % range: /);
    expect(text).toContain(
      "Desk A: False. Desk B: False. Desk C: Mostly false. Desk D: False 1/2, Unverifiable 1/2.",
    );
  });

  it("draws votes off the scale beside it, hollow where they are a part of a voice", () => {
    const { marks, container } = draw({ A: ["M", "M"], B: ["M"], C: ["M"], D: ["M"], E: [1, "M"] });
    expect(marks("A")).toHaveLength(1);
    expect(marks("E")).toHaveLength(2);
    expect(marks("E").map((mark) => mark.querySelector("circle")?.classList.contains("fill-paper"))).toEqual([
      true,
      true,
    ]);
    expect(container.querySelector("[data-step=M][data-named]")).not.toBeNull();
    expect(screen.getByText(/hollow mark/)).toBeTruthy();
  });

  it("draws no place beside the scale where nobody stands there, and no median where nobody is on it", () => {
    expect(draw({ A: [1], B: [1], C: [2] }).container.querySelector("[data-step=U]")).toBeNull();
    const { container } = draw({ A: ["U"], B: ["U"], C: ["M"] });
    expect(container.querySelector("[data-part]")).toBeNull();
  });

  it("draws the independents as one diamond, without a link", () => {
    const { marks } = draw({ A: [1], B: [1], [INDEPENDENTS]: [1, 1] });
    expect(marks(INDEPENDENTS)[0]?.querySelector("rect")).not.toBeNull();
    expect(marks("A")[0]?.querySelector("circle")).not.toBeNull();
    const links = screen.getAllByRole("link").map((link) => link.getAttribute("href"));
    expect(links).toEqual(["/newsrooms/desk-A", "/newsrooms/desk-B"]);
  });

  it("gives the same in numbers", async () => {
    draw({ A: [1, 2], B: [1], C: [2], D: [1] });
    await userEvent.click(screen.getByText("The same in numbers"));
    const rooms = within(screen.getByRole("table", { name: "What each newsroom says" }));
    expect(rooms.getByRole("row", { name: /Desk A/ }).textContent).toBe(
      "Desk A2False 1/2, Mostly false 1/21.50",
    );
    const ratings = within(screen.getByRole("table", { name: "The shares of the ratings" }));
    expect(ratings.getByRole("row", { name: /^False/ }).textContent).toBe("False5/8 (63\u00a0%)58\u00a0%");
  });

  it("draws nothing before quorum", () => {
    expect(draw({ A: [1, 1] }).container.innerHTML).toBe("");
  });

  it("draws many newsrooms as dots of bounded height", () => {
    const crowd = Object.fromEntries(Array.from({ length: 300 }, (_, index) => [`n${index}`, [1 as Rating]]));
    const { container } = draw(crowd);
    expect(container.querySelectorAll("[data-mark]")).toHaveLength(300);
    expect(container.querySelector("[data-mark] text")).toBeNull();
    expect(Number(screen.getByRole("img").getAttribute("height"))).toBeLessThan(400);
  });
});
