import { cleanup, render, screen } from "@testing-library/react";
import userEvent from "@testing-library/user-event";
import { renderToStaticMarkup } from "react-dom/server";
import { afterEach, describe, expect, it, vi } from "vitest";
import { CopyAs } from "@/components/claim/copy-as";
import { bibtexOf, quoteOf } from "@/lib/publishing/citation";
import { AGREED, HOSTILE, publicClaim } from "@/tests/unit/publishing/published";

afterEach(() => {
  cleanup();
  vi.restoreAllMocks();
});

const field = (name: string) => screen.getByLabelText<HTMLTextAreaElement>(name);

describe("Copy as", () => {
  it("shows each text in a field that can be read and selected, without scripts too", () => {
    const html = renderToStaticMarkup(<CopyAs claim={publicClaim(AGREED)} />);
    expect(html).not.toContain("<button");
    document.body.innerHTML = html;
    const claim = publicClaim(AGREED);
    expect(field("Link").value).toBe("http://localhost:3000/claims/harbour-opened-in-1950");
    expect(field("Quote, with its status and date").value).toBe(quoteOf(claim));
    expect(field("Code to embed it in a page").value).toMatch(/^<iframe src="[^"]+" width="600"/);
    expect(`${field("Citation, BibTeX").value}\n`).toBe(bibtexOf(claim));
    expect(JSON.parse(field("Citation, CSL JSON").value)).toHaveLength(1);
    expect(
      [...document.querySelectorAll("input,textarea")].every((one) => one.hasAttribute("readonly")),
    ).toBe(true);
    expect([...document.querySelectorAll("a")].map((one) => one.getAttribute("href"))).toEqual([
      "/claims/harbour-opened-in-1950/citation.bib",
      "/claims/harbour-opened-in-1950/citation.json",
    ]);
    document.body.innerHTML = "";
  });

  it("copies, and says so", async () => {
    const user = userEvent.setup();
    render(<CopyAs claim={publicClaim(AGREED)} />);
    await user.click(screen.getByRole("button", { name: "Copy the quote", hidden: true }));
    expect(await navigator.clipboard.readText()).toBe(quoteOf(publicClaim(AGREED)));
    expect(screen.getAllByRole("status", { hidden: true }).map((one) => one.textContent)).toEqual([
      "",
      "Copied.",
      "",
      "",
      "",
    ]);
  });

  it("selects the text where the browser does not let it copy, and says so", async () => {
    const user = userEvent.setup();
    render(<CopyAs claim={publicClaim(AGREED)} />);
    vi.spyOn(navigator.clipboard, "writeText").mockRejectedValue(new Error("not allowed"));
    await user.click(screen.getByRole("button", { name: "Copy the link", hidden: true }));
    const link = field("Link");
    expect([link.selectionStart, link.selectionEnd]).toEqual([0, link.value.length]);
    expect(screen.getByText("Selected; your browser’s own command copies it.")).toBeTruthy();
  });

  it("holds any text as text", () => {
    const { container } = render(<CopyAs claim={publicClaim(AGREED, { statement: HOSTILE })} />);
    expect(container.querySelector("script,iframe,img")).toBeNull();
    expect(field("Quote, with its status and date").value).toContain("</script><script>alert(1)</script>");
  });
});
