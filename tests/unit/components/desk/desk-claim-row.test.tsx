import { cleanup, render, screen } from "@testing-library/react";
import { afterEach, expect, it } from "vitest";
import { DeskClaimRow } from "@/components/desk/desk-claim-row";

afterEach(cleanup);

it("names a paper once that made the claim itself", () => {
  const claim = { slug: "a-claim", statement: "Something.", ownState: null, hasDraft: false };
  render(<DeskClaimRow claim={{ ...claim, claimant: "A paper", publishers: ["A paper", "Another"] }} />);
  expect(screen.getByText("A paper · Another")).toBeTruthy();
});
