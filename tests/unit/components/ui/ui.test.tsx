import { cleanup, render, screen } from "@testing-library/react";
import { afterEach, describe, expect, it } from "vitest";
import { Input } from "@/components/ui/controls";
import { Field } from "@/components/ui/field";
import { Notice } from "@/components/ui/notice";
import { Pagination } from "@/components/ui/pagination";
import { humanDate } from "@/components/ui/time";

afterEach(cleanup);

describe("Field", () => {
  it("ties label, hint and error to the control", () => {
    render(
      <Field id="f" label="Address" hint="A hint" error="An error">
        {(control) => <Input {...control} name="f" />}
      </Field>,
    );
    const input = screen.getByLabelText("Address");
    expect(input.getAttribute("aria-describedby")).toBe("f-hint f-error");
    expect(input.getAttribute("aria-invalid")).toBe("true");
    expect(document.getElementById("f-error")?.textContent).toContain("An error");
  });

  it("refers to nothing where nothing is said", () => {
    render(
      <Field id="f" label="Address">
        {(control) => <Input {...control} name="f" />}
      </Field>,
    );
    const input = screen.getByLabelText("Address");
    expect(input.hasAttribute("aria-describedby") || input.hasAttribute("aria-invalid")).toBe(false);
  });
});

describe("Notice", () => {
  it("interrupts for an error that answers an action, and only then", () => {
    render(<Notice tone="error" live title="It failed" />);
    expect(screen.getByRole("alert").textContent).toContain("Error:It failed");
    cleanup();
    render(<Notice tone="success" live title="Saved" />);
    expect(screen.getByRole("status")).toBeTruthy();
    cleanup();
    render(<Notice title="A note" />);
    expect(screen.queryByRole("status")).toBeNull();
  });
});

describe("Pagination", () => {
  it("links to what there is, and is not there without", () => {
    render(<Pagination label="Pages" next="/claims?cursor=x" />);
    expect(screen.getByRole("link", { name: /Next page/ }).getAttribute("href")).toBe("/claims?cursor=x");
    expect(screen.queryByRole("link", { name: /First page/ })).toBeNull();
    cleanup();
    render(<Pagination label="Pages" first={null} next={null} />);
    expect(screen.queryByRole("navigation")).toBeNull();
  });
});

describe("humanDate", () => {
  it.each([
    ["2025", "2025"],
    ["2025-04", "April 2025"],
    ["2025-04-03", "3 April 2025"],
    ["2025-04-03T23:59:59.000Z", "3 April 2025"],
  ])("says %s as exactly as it is known", (iso, words) => {
    expect(humanDate(iso)).toBe(words);
  });

  it("says the hour of an instant in UTC", () => {
    expect(humanDate("2025-04-03T23:59:59.000Z", true)).toBe("3 April 2025, 23:59 UTC");
    expect(humanDate("2025-04", true)).toBe("April 2025");
  });
});
