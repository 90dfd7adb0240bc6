import { cleanup, render, screen } from "@testing-library/react";
import { afterEach, describe, expect, it } from "vitest";
import { Appearances } from "@/components/claim/appearances";
import { HistoryList } from "@/components/claim/history-list";
import { LifecycleNotice } from "@/components/claim/lifecycle-notice";
import { OutcomeSection } from "@/components/claim/outcome";
import { Speaker, WhereSaid } from "@/components/claim/said";
import { assess } from "@/lib/consensus";
import type { HistoryEntry, PublicAppearance, PublicConsensus } from "@/lib/publishing/model";

afterEach(cleanup);

const article = {
  slug: "an-article",
  headline: "A headline",
  headlineKnown: true,
  publisher: "A paper",
  author: null,
  url: null,
  datePublished: "2025-04",
};
const appearance: PublicAppearance = {
  article,
  exact: "the exact words",
  prefix: "utting words before\n\nit ",
  suffix: " and then some wor",
  isFirst: true,
};

/** A public consensus as the record gives it: before quorum without its assessment. */
function consensusOf(verdicts: Parameters<typeof assess>[0]): PublicConsensus {
  const assessment = assess(verdicts);
  const { status, tier, reason, label, G, counted, missing } = assessment;
  return {
    ...{ status, tier, reason, label: [...label], newsrooms: G, counted, quorumMissing: missing.quorum },
    assessment: missing.quorum ? null : assessment,
    newsroomNames: {},
    computedAt: "2026-01-02T03:04:05.000Z",
    changedAt: "2026-01-02T03:04:05.000Z",
  };
}
const agreed = consensusOf([..."ABCDE"].map((newsroom) => ({ newsroom, rating: 1 })));
const early = consensusOf([{ newsroom: "A", rating: 1 }]);

describe("OutcomeSection", () => {
  it("answers in its heading, and draws the assessment", () => {
    render(<OutcomeSection consensus={agreed} />);
    expect(screen.getByRole("heading", { level: 2 }).textContent).toBe("Consensus: False");
    expect(screen.getByRole("img")).toBeTruthy();
  });

  it("before quorum says how far it is, and draws no votes", () => {
    render(<OutcomeSection consensus={early} />);
    expect(screen.getByRole("heading", { level: 2 }).textContent).toBe("Under review");
    expect(screen.getByText(/Two more voices are needed/)).toBeTruthy();
    expect(screen.queryByRole("img")).toBeNull();
    expect(document.querySelector("[data-mark]")).toBeNull();
  });
});

describe("HistoryList", () => {
  const entry: HistoryEntry = {
    ...{
      at: "2026-01-02T03:04:05.000Z",
      status: "CONSENSUS",
      tier: "consensus",
      reason: null,
      label: ["False"],
    },
    ...{ newsrooms: 3, counted: 5, range90: [1, 1], cause: "verdict.submitted" },
  };

  const open = { slug: "a-claim", lifecycle: "OPEN", lifecycleNote: null, closedAt: null } as const;

  it("says first when and why the claim was closed", () => {
    const closed = { slug: "a-claim", lifecycle: "RETRACTED", lifecycleNote: "Lifted wrongly." } as const;
    render(<HistoryList claim={{ ...closed, closedAt: "2026-02-01T00:00:00.000Z" }} entries={[entry]} />);
    expect(screen.getAllByRole("listitem").map((item) => item.textContent)).toEqual([
      "1 February 2026, 00:00 UTCThe claim was retractedLifted wrongly.",
      expect.stringContaining("2 January 2026"),
    ]);
  });

  it("says what stewards did, above the closing where it came later, and before quorum no more than that", () => {
    const closed = { slug: "a-claim", lifecycle: "RETRACTED", lifecycleNote: "Lifted wrongly." } as const;
    const later = { ...entry, at: "2026-03-01T00:00:00.000Z", cause: "verdict.voided" };
    const below = { ...later, at: "2026-03-02T00:00:00.000Z", status: "UNDER_REVIEW", tier: null } as const;
    const claim = { ...closed, closedAt: "2026-02-01T00:00:00.000Z" };
    render(<HistoryList claim={claim} entries={[{ ...below, label: [] }, later, entry]} />);
    const items = screen.getAllByRole("listitem").map((item) => item.textContent);
    expect(items[0]).toBe("2 March 2026, 00:00 UTCLink to this momentUnder reviewA steward voided a verdict");
    expect(items[1]).toContain("A steward voided a verdict; 5 verdicts of 3 newsrooms counted");
    expect(items[2]).toContain("The claim was retracted");
    expect(items[3]).toContain("A verdict was given");
  });

  it("says when, what, why and on how many verdicts, in order", () => {
    render(
      <HistoryList
        claim={open}
        entries={[entry, { ...entry, at: "2026-01-01T00:00:00.000Z", cause: "verdict.withdrawn" }]}
      />,
    );
    const [first, second] = screen.getAllByRole("listitem").map((item) => item.textContent);
    expect(first).toContain("2 January 2026, 03:04 UTC");
    expect(first).toContain("Consensus: FalseA verdict was given; 5 verdicts of 3 newsrooms counted");
    expect(second).toContain("A verdict was withdrawn");
  });

  it("says that a newsroom's admission took a claim below quorum, and of no other entry there why", () => {
    const below: HistoryEntry = { ...entry, status: "UNDER_REVIEW", tier: null, label: [], range90: null };
    const revoked = { ...below, at: "2026-03-01T00:00:00.000Z", cause: "newsroom.revoked" };
    const first = { ...below, at: "2026-01-01T00:00:00.000Z", cause: "newsroom.admitted" };
    render(<HistoryList claim={open} entries={[revoked, entry, first]} />);
    const items = screen.getAllByRole("listitem").map((item) => item.textContent);
    expect(items[0]).toBe(
      "1 March 2026, 00:00 UTCLink to this momentUnder reviewA newsroom’s admission was revoked",
    );
    expect(items[2]).toBe("1 January 2026, 00:00 UTCLink to this momentUnder review");
  });

  it("says nothing of an entry before quorum but its status", () => {
    render(
      <HistoryList
        claim={open}
        entries={[{ ...entry, status: "UNDER_REVIEW", tier: null, label: [], range90: null }]}
      />,
    );
    expect(screen.getByRole("listitem").textContent).toBe(
      "2 January 2026, 03:04 UTCLink to this momentUnder review",
    );
    expect(document.querySelector("[data-named]")).toBeNull();
  });

  it("draws no scale for an outcome whose rating is not shown", () => {
    render(<HistoryList claim={open} entries={[{ ...entry, label: [], range90: null }]} />);
    expect(screen.getByRole("listitem").textContent).toContain("Consensus");
    expect(document.querySelector("svg[viewBox='0 0 60 14']")).toBeNull();
  });
});

describe("LifecycleNotice", () => {
  const claim = { lifecycle: "RETRACTED", lifecycleNote: "Lifted wrongly.", duplicateOf: null } as const;

  it("says why a claim is closed, and whether there was an outcome", () => {
    render(<LifecycleNotice claim={{ ...claim, consensus: agreed }} />);
    expect(screen.getByText("This claim has been retracted")).toBeTruthy();
    expect(screen.getByText("Lifted wrongly.")).toBeTruthy();
    expect(screen.getByText(/stays on record/)).toBeTruthy();
    cleanup();
    render(<LifecycleNotice claim={{ ...claim, consensus: early }} />);
    expect(screen.getByText(/closed before there was an outcome/)).toBeTruthy();
  });

  it("leads from a duplicate to the claim that is checked", () => {
    const duplicateOf = { slug: "other", statement: "The other" };
    render(<LifecycleNotice claim={{ ...claim, lifecycle: "DUPLICATE", duplicateOf, consensus: early }} />);
    expect(screen.getByRole("link", { name: "The other" }).getAttribute("href")).toBe("/claims/other");
  });

  it("says nothing of an open claim", () => {
    const { container } = render(
      <LifecycleNotice claim={{ ...claim, lifecycle: "OPEN", consensus: agreed }} />,
    );
    expect(container.innerHTML).toBe("");
  });
});

describe("where and by whom it was said", () => {
  it("shows a quote in its context, without halves of words", () => {
    render(<Appearances appearances={[appearance]} />);
    const quote = document.querySelector("blockquote");
    expect(quote?.textContent).toBe("… words before it the exact words and then some …");
    expect(screen.getByRole("link", { name: "“A headline”" }).getAttribute("href")).toBe(
      "/articles/an-article",
    );
  });

  it("shows no stray signs of a faulty encoding", () => {
    const stray = {
      exact: "so\u00C2 he said",
      prefix: "cut from Europe.\u00C2\n- ",
      suffix: " Kyiv.\u00C2\n\nThe res",
    };
    render(<Appearances appearances={[{ ...appearance, ...stray }]} />);
    expect(document.querySelector("blockquote")?.textContent).toBe("… from Europe. - so he said Kyiv. The …");
  });

  it("puts a headline of ours in no quotation marks", () => {
    render(
      <WhereSaid
        appearances={[{ ...appearance, article: { ...article, headlineKnown: false } }, appearance]}
      />,
    );
    expect(screen.getByRole("link", { name: "A headline" })).toBeTruthy();
    expect(screen.getByRole("link", { name: "one more article" })).toBeTruthy();
  });

  it("says so where the claimant is not known", () => {
    render(<Speaker claim={{ claimant: null, claimDate: "2025-04" }} />);
    expect(document.body.textContent).toBe("Claimant not known, April 2025");
  });
});
