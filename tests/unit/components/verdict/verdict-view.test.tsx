import { cleanup, render, screen } from "@testing-library/react";
import { afterEach, describe, expect, it } from "vitest";
import { VerdictView } from "@/components/verdict/verdict-view";
import type { PublicVerdict } from "@/lib/publishing/model";

afterEach(cleanup);

const verdict: PublicVerdict = {
  id: "019a0000-0000-7000-8000-000000000001",
  reviewer: { handle: "demo-one", name: "Demo One" },
  newsroom: { slug: "a-desk", name: "A desk" },
  rating: "MOSTLY_FALSE",
  explanation: "First line\nSecond line with <b>no markup</b>",
  searchNote: "",
  sources: [
    {
      ...{ url: "https://a.example/treaty", title: "The treaty", publisher: "An archive", stance: "REFUTES" },
      ...{ primary: true, quote: "Its words", note: "Article 5" },
    },
  ],
  castBlind: true,
  claimVersion: 1,
  revision: 1,
  revisions: [],
  submittedAt: "2026-01-02T03:04:05.000Z",
  updatedAt: "2026-01-05T03:04:05.000Z",
};

describe("VerdictView", () => {
  it("says what, who, for whom, and that it was cast blind", () => {
    render(<VerdictView verdict={verdict} />);
    expect(screen.getByRole("heading", { level: 3 }).textContent).toBe("Mostly false");
    expect(screen.getByRole("link", { name: "A desk" }).getAttribute("href")).toBe("/newsrooms/a-desk");
    expect(document.body.textContent).toContain("@demo-one");
    expect(document.body.textContent).toContain("Cast blind");
    expect(document.body.textContent).not.toMatch(/revised/i);
  });

  it("gives each source with its stance, its kind and its words, and vouches for no link", () => {
    render(<VerdictView verdict={verdict} />);
    const link = screen.getByRole("link", { name: "The treaty" });
    expect(link.getAttribute("rel")).toBe("nofollow noopener noreferrer ugc");
    for (const words of ["Refutes the claim", "Primary source", "“Its words”", "Article 5"]) {
      expect(screen.getByText(words)).toBeTruthy();
    }
  });

  it("shows what people typed as text, its line breaks kept", () => {
    render(<VerdictView verdict={verdict} />);
    const text = screen.getByText(/First line/);
    expect(text.textContent).toBe(verdict.explanation);
    expect(text.querySelector("b")).toBeNull();
    expect(text.className).toContain("typed");
    expect(text.getAttribute("dir")).toBe("auto");
  });

  it("says of each revision when it was made and what changed", () => {
    const revisions = [
      { revision: 2, at: "2026-01-04T03:04:05.000Z", note: "A later treaty was found." },
      { revision: 3, at: "2026-01-05T03:04:05.000Z", note: "A date is corrected." },
    ];
    render(<VerdictView verdict={{ ...verdict, revision: 3, revisions }} />);
    expect(screen.getByText("What was revised")).toBeTruthy();
    expect(document.body.textContent).toContain("Revised on 4 January 2026: A later treaty was found.");
    expect(document.body.textContent).toContain("Revised on 5 January 2026: A date is corrected.");
  });

  it("says of an independent, a revision and a verdict that was not blind what they are", () => {
    render(
      <VerdictView
        verdict={{ ...verdict, newsroom: null, revision: 2, castBlind: false, searchNote: "Archives" }}
      />,
    );
    for (const words of [
      "Independent reviewer",
      "revised 5 January 2026",
      "Cast when others",
      "What was searched",
    ]) {
      expect(document.body.textContent).toContain(words);
    }
  });
});
