import { cleanup, render, screen, within } from "@testing-library/react";
import { afterEach, describe, expect, it } from "vitest";
import { stretchesOf } from "@/components/timeline/stretches";
import { Timeline } from "@/components/timeline/timeline";
import { assess } from "@/lib/consensus";
import type { RecordBody } from "@/lib/record/model";
import { outcomeOf } from "@/lib/record/replay";
import { verdicts } from "../../consensus/notation";

afterEach(cleanup);

const body = (minute: number, text: string, cause = "verdict.submitted"): RecordBody => ({
  ...{ at: new Date(Date.UTC(2026, 0, 1, 0, minute)).toISOString(), cause, about: null, claim: null },
  ...{ changes: [], outcome: outcomeOf(assess(text ? verdicts(text) : [])), rule: 1 },
});

const bodies = [
  body(0, "", "claim.opened"),
  body(1, "A:1"),
  body(2, "A:1 B:1"),
  body(3, "A:1 B:1 C:1"),
  body(4, "A:1,1 B:1,1 C:1"),
];

function draw(all: RecordBody[], listed: string[] = []) {
  return render(<Timeline slug="a-claim" bodies={all} listed={new Set(listed)} />).container;
}

describe("Timeline", () => {
  it("takes entries together that changed nothing of what is drawn", () => {
    expect(stretchesOf(bodies).map(({ seq, outcome }) => [seq, outcome.status])).toEqual([
      [1, "UNREVIEWED"],
      [2, "UNDER_REVIEW"],
      [4, "PROVISIONAL"],
      [5, "CONSENSUS"],
    ]);
  });

  it("leads from each stretch to its moment, and from its beginning to what caused it", () => {
    const at = bodies[4]?.at ?? "";
    draw(bodies, [at]);
    const links = screen.getAllByRole("link").map((link) => link.getAttribute("href"));
    expect(links).toHaveLength(8);
    expect(links).toContain(`/claims/a-claim?at=${at}`);
    expect(links).toContain(`#at-${Date.parse(at)}`);
    expect(links).toContain("/claims/a-claim/record#entry-4");
    expect(screen.getByRole("link", { name: /^Consensus: False, 90 % range False/ })).toBeTruthy();
  });

  it("marks quorum, tells patterns in words, and names what is drawn", () => {
    const container = draw(bodies);
    expect(container.querySelector('[data-part="quorum"] line')?.getAttribute("x1")).toBe("65.22%");
    expect(container.querySelectorAll("[data-named]")).toHaveLength(2);
    const key = within(screen.getByRole("list")).getAllByRole("listitem");
    expect(key.map((item) => item.textContent?.trim())).toEqual([
      "before quorum",
      "provisional",
      "consensus",
    ]);
    expect(container.querySelector("title")?.textContent).toBe("Status and range over time");
    expect(container.querySelector("desc")?.textContent).toContain("Consensus: False");
  });

  it("has a row for what is beside the scale where it is needed", () => {
    expect(draw(bodies).textContent).not.toContain("Off the scale");
    expect(draw([...bodies, body(9, "A:U,U B:U,U C:U")]).textContent).toContain("Off the scale");
  });

  it("draws a single event, and two hundred", () => {
    expect(draw([body(0, "", "claim.opened")]).querySelectorAll("[data-stretch]")).toHaveLength(1);
    cleanup();
    const kinds = ["A:1,1 B:1", "A:1,1 B:2", "A:1,1 B:1,1 C:1", "A:1 B:1 C:5 D:5"];
    const outcomes = kinds.map((text) => body(0, text).outcome);
    const many = Array.from({ length: 200 }, (_, index) => {
      const outcome = outcomes[Math.floor(index / 3) % 4] ?? body(0, "").outcome;
      return { ...body(index, ""), outcome };
    });
    const spans = [...draw(many).querySelectorAll("[data-stretch] > rect")].map((rect) =>
      rect.getAttribute("x"),
    );
    expect(spans.length).toBeGreaterThan(2);
    expect(spans).not.toContain("NaN%");
  });

  it("draws nothing where nothing may be told", () => {
    expect(draw([]).childElementCount).toBe(0);
  });
});
