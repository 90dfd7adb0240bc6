import { cleanup, render, screen } from "@testing-library/react";
import { afterEach, describe, expect, it } from "vitest";
import { ClaimCorrectionsSection } from "@/components/correction/claim-corrections";
import { CorrectClaimForm } from "@/components/correction/correct-claim-form";
import { ConfirmBox } from "@/components/desk/confirm-box";
import { ErrorReportForm } from "@/components/report/error-report-form";
import { VerdictView } from "@/components/verdict/verdict-view";
import type { PublicCorrection } from "@/lib/publishing/public-correction";
import { AGREED, publicClaim } from "@/tests/unit/publishing/published";

afterEach(cleanup);

const claim = { ...publicClaim(AGREED), version: 2 };
const correction: PublicCorrection = {
  id: "0198c0de-0000-7000-8000-000000000001",
  at: "2026-03-01T10:00:00.000Z",
  kind: "FACTUAL",
  was: "It opened in 1949.",
  now: "It opened in 1950.",
  note: "The records say so.",
  by: { name: "Ada", newsroom: { slug: "desk-a", name: "Desk A" } },
  claim: { slug: claim.slug, statement: claim.statement, inLanguage: "en" },
  claimVersion: 2,
};
const former = {
  version: 1,
  statement: "It opened in 1949.",
  note: null,
  claimant: "The Mayor",
  claimDate: "2025-04",
  from: "2026-01-01T00:00:00.000Z",
  until: correction.at,
};

describe("the corrections of a claim", () => {
  it("say what was wrong, what is right, why, when, who, and how it was worded", () => {
    render(
      <ClaimCorrectionsSection
        claim={claim}
        corrected={{ corrections: [correction], recent: true, former: [former] }}
      />,
    );
    const section = screen.getByRole("region", { name: "Corrections" });
    expect(section.textContent).toContain("Version 2 of the claim");
    expect(section.textContent).toContain(
      "It wasIt opened in 1949.It isIt opened in 1950.WhyThe records say so.",
    );
    expect(section.textContent).toContain("1 March 2026, 10:00 UTC, by Ada, Desk A");
    expect(section.textContent).toContain("The Mayor, April 2025");
    expect(section.querySelector(`#correction-${correction.id}`)).not.toBe(null);
  });

  it("are nothing where nothing was corrected", () => {
    const { container } = render(
      <ClaimCorrectionsSection claim={claim} corrected={{ corrections: [], recent: false, former: [] }} />,
    );
    expect(container.textContent).toBe("");
  });
});

describe("a verdict on an earlier wording", () => {
  it("says that it is not confirmed", () => {
    const [verdict] = claim.verdicts;
    if (!verdict) throw new Error("there is a verdict");
    const { rerender } = render(<VerdictView verdict={verdict} unconfirmed />);
    expect(screen.getByText("Given on an earlier wording of the claim.")).toBeDefined();
    rerender(<VerdictView verdict={verdict} />);
    expect(screen.queryByText("Given on an earlier wording of the claim.")).toBe(null);
  });

  it("is asked about with both wordings", () => {
    const { container } = render(
      <ConfirmBox
        claim={claim}
        former={{ ...former, version: 2 }}
        revision={3}
        problem={null}
        action={nothing}
      />,
    );
    expect(
      screen.getByText("The statement was corrected since your verdict: does it still hold?"),
    ).toBeDefined();
    expect(container.textContent).toContain(
      "You judgedIt opened in 1949.Now it readsThe harbour opened in 1950.",
    );
    expect(container.querySelector<HTMLInputElement>("[name=version]")?.value).toBe("2");
    expect(container.querySelector<HTMLInputElement>("[name=revision]")?.value).toBe("3");
  });
});

describe("the form for a correction", () => {
  it("keeps what was typed, says beside the field what is wrong, and shows who comes second the other wording", () => {
    const failed = {
      values: { statement: "My wording.", why: "Because.", version: "1" },
      errors: {
        form: "Somebody else has corrected this claim.",
        kind: "Say what kind of correction this is.",
      },
    };
    const { container } = render(
      <CorrectClaimForm claim={claim} newsrooms={[]} action={nothing} failed={failed} />,
    );
    expect(screen.getByLabelText<HTMLTextAreaElement>("Statement").value).toBe("My wording.");
    expect(screen.getByRole("alert").textContent).toContain("Now it reads:The harbour opened in 1950.");
    expect(screen.getByText("Say what kind of correction this is.")).toBeDefined();
    expect(container.querySelector<HTMLInputElement>("[name=version]")?.value).toBe("2");
  });
});

describe("the form for a reader’s report", () => {
  it("keeps what was typed and asks for no name and no address", () => {
    const failed = {
      values: { text: "Short", source: "x" },
      errors: { text: "Say more.", source: "No address." },
    };
    render(<ErrorReportForm slug="harbour" action={nothing} failed={failed} />);
    const fields = screen.getAllByRole<HTMLInputElement>("textbox");
    expect(fields.map(({ name, value }) => [name, value])).toEqual([
      ["text", "Short"],
      ["source", "x"],
    ]);
    expect(fields.every((one) => one.getAttribute("aria-invalid") === "true")).toBe(true);
  });
});

async function nothing() {}
