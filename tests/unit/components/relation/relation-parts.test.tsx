import { cleanup, render, screen } from "@testing-library/react";
import { afterEach, describe, expect, it } from "vitest";
import { HistoryList } from "@/components/claim/history-list";
import { ClaimRelationsSection } from "@/components/relation/claim-relations";
import { ContradictionsList } from "@/components/relation/contradictions-list";
import { PairForm } from "@/components/relation/pair-form";
import type { PublicRelation } from "@/lib/publishing/claim-relations";
import type { ComparedPair } from "@/lib/publishing/compared";
import type { Dispute, Side } from "@/lib/publishing/contradictions";
import type { ClaimSummary, PublicConsensus } from "@/lib/publishing/model";

afterEach(cleanup);

const consensus: PublicConsensus = {
  ...{ status: "UNREVIEWED", tier: null, reason: null, label: [], newsrooms: 0, counted: 0 },
  ...{ quorumMissing: null, assessment: null, newsroomNames: {} },
  ...{ computedAt: "2026-01-01T00:00:00.000Z", changedAt: "2026-01-01T00:00:00.000Z" },
};

const claim = (slug: string): ClaimSummary => ({
  ...{ slug, statement: `Statement of ${slug}`, claimant: null, claimDate: null, publishers: [], consensus },
});

const side = (slug: string, publisher: string): Side => ({
  claim: claim(slug),
  article: {
    ...{ slug: publisher.toLowerCase(), headline: "A headline", headlineKnown: true, publisher },
    ...{ author: null, url: null, datePublished: null },
  },
  quote: `Quote of ${slug}`,
});

describe("a claim's history", () => {
  it("has its turns among its outcomes, newest first", () => {
    const other = { slug: "other", statement: "The other" };
    render(
      <HistoryList
        claim={{ slug: "this", lifecycle: "OPEN", lifecycleNote: null, closedAt: null }}
        entries={[
          {
            ...{ at: "2026-01-02T00:00:00.000Z", status: "UNREVIEWED", tier: null, reason: null },
            ...{ label: [], newsrooms: 0, counted: 0, range90: null, cause: null },
          },
        ]}
        turns={[
          { at: "2026-01-03T00:00:00.000Z", what: "reopened", other },
          { at: "2026-01-01T00:00:00.000Z", what: "received", other },
        ]}
      />,
    );
    const items = screen.getAllByRole("listitem");
    expect(items.map((item) => item.textContent)).toEqual([
      expect.stringContaining("opened again: it is no duplicate of The other"),
      expect.stringContaining("Not reviewed yet"),
      expect.stringContaining("closed as a duplicate of this one: The other"),
    ]);
    expect(screen.getAllByRole("link", { name: "The other" }).map((one) => one.getAttribute("href"))).toEqual(
      ["/claims/other", "/claims/other/history"],
    );
  });
});

describe("what belongs to a claim", () => {
  const relation = (name: PublicRelation["name"], slug: string): PublicRelation => ({
    ...{ name, reason: `Because of ${slug}`, at: "2026-01-01T00:00:00.000Z", claim: claim(slug) },
  });

  it("has contradictions first, the reason with each, and the past of its duplicates", () => {
    const relations = [relation("NARROWED_BY", "part"), relation("CONTRADICTS", "contrary")];
    const duplicates = [{ slug: "twin", statement: "The twin" }];
    render(<ClaimRelationsSection related={{ relations, duplicates, slugs: [] }} />);
    expect(screen.getAllByRole("heading", { level: 3 }).map((one) => one.textContent)).toEqual([
      "Contradicted by",
      "Narrowed by",
    ]);
    expect(screen.getByText("Because of contrary")).toBeDefined();
    expect(screen.getByRole("link", { name: "Its history" }).getAttribute("href")).toBe(
      "/claims/twin/history",
    );
  });

  it("is nothing where there is nothing", () => {
    const { container } = render(
      <ClaimRelationsSection related={{ relations: [], duplicates: [], slugs: [] }} />,
    );
    expect(container.innerHTML).toBe("");
  });
});

it("contradictions stand under the pair of their articles", () => {
  const sides: [Side, Side] = [side("one", "Daily"), side("other", "Weekly")];
  const contradictions = [{ id: "1", reason: "Both cannot be.", at: "2026-01-01T00:00:00.000Z", sides }];
  const disputes: Dispute[] = [{ articles: [sides[0].article, sides[1].article], contradictions }];
  render(<ContradictionsList page={{ disputes, next: null }} later={false} demo={false} />);
  const section = screen.getByRole("heading", { name: "Daily and Weekly" }).closest("section");
  expect(section?.textContent).toContain("Statement of other");
  expect(section?.textContent).toContain("Both cannot be.");
});

it("a pair's first button, which Enter presses, decides nothing, and what was typed comes back", () => {
  const compared = (slug: string) => ({
    ...{ slug, openedAt: "2026-01-01T00:00:00.000Z", sides: [side(slug, "Daily")] },
  });
  const pair: ComparedPair = {
    ...{ id: "1", version: 3, score: 0.5, undone: null, main: "one", cues: ["different figures"] },
    claims: [compared("one"), compared("other")],
  };
  const failed = { values: { main: "other", reason: "Typed" }, errors: { reason: "Too long." } };
  const { container } = render(<PairForm pair={pair} action={async () => {}} failed={failed} />);
  expect(container.querySelector("button")?.getAttribute("value")).toBeNull();
  expect(screen.getAllByRole<HTMLInputElement>("radio").map((one) => one.checked)).toEqual([false, true]);
  expect(screen.getByLabelText<HTMLTextAreaElement>("Why").value).toBe("Typed");
  expect(screen.getByText(/May contradict each other: different figures/)).toBeDefined();
});
