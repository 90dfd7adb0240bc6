import { cleanup, render, screen } from "@testing-library/react";
import { afterEach, describe, expect, it } from "vitest";
import { RightOfReply } from "@/components/claim/right-of-reply";
import type { PublicContact } from "@/lib/publishing/model";

const CONTACT: PublicContact = {
  newsroom: { slug: "harbour-desk", name: "Harbour Desk" },
  party: "The press office",
  method: "EMAIL",
  askedOn: "2025-04-03",
  deadline: "2025-04-05",
  answeredOn: null,
  answer: "",
  overdue: true,
};

afterEach(cleanup);

const said = (change: Partial<PublicContact>) => {
  render(<RightOfReply contacts={[{ ...CONTACT, ...change }]} />);
  return screen.getByRole("listitem").textContent;
};

describe("right of reply reads", () => {
  it("whom, when, how, until when", () => {
    expect(said({})).toBe(
      "Harbour Desk asked The press office by e-mail on 3 April 2025, with a deadline of 5 April 2025.No answer by the deadline.",
    );
  });

  it("that an answer is still awaited, where there is time or no deadline", () => {
    expect(said({ overdue: false, deadline: null, method: "IN_PERSON" })).toBe(
      "Harbour Desk asked The press office in person on 3 April 2025.No answer yet.",
    );
  });

  it("the answer, and that it came late", () => {
    const answer = { answeredOn: "2025-04-06", answer: "No comment.", overdue: false };
    expect(said(answer)).toMatch(/Answered on 6 April 2025, after the deadline:No comment\.$/);
  });

  it("that there was an answer, also where nothing of it is quoted", () => {
    expect(said({ answeredOn: "2025-04-05", overdue: false })).toMatch(/Answered on 5 April 2025\.$/);
  });

  it("hostile text as text", () => {
    const hostile = "<img src=x onerror=alert(1)>";
    expect(said({ party: hostile, answer: hostile, answeredOn: "2025-04-05" })).toContain(hostile);
    expect(document.querySelector("img")).toBeNull();
  });
});
