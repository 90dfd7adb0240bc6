import "@testing-library/jest-dom/vitest";
import { render, screen } from "@testing-library/react";
import { describe, expect, it } from "vitest";
import { AuditList } from "@/components/newsroom/audit-list";
import { auditWords } from "@/components/newsroom/audit-words";
import type { AuditEntry } from "@/lib/newsrooms/audit-log";

const ADA = "01900000-0000-7000-8000-000000000001";
const BEN = "01900000-0000-7000-8000-000000000002";
const NAMES = { [ADA]: "Ada", [BEN]: "Ben" };

const words = (type: string, payload: object = {}) =>
  auditWords(type, payload, NAMES).replaceAll(/[\u2068\u2069]/g, "");

describe("what somebody did, in words", () => {
  it.each([
    ["verdict.submitted", { castBlind: true }, "submitted a verdict, blind"],
    ["verdict.signed_off", { revision: 2 }, "signed off a verdict (revision 2)"],
    [
      "newsroom.settings_changed",
      { fields: ["name", "dueDays"] },
      "changed the settings: name and days until due",
    ],
    ["member.invited", { role: "EDITOR" }, "invited somebody as an editor"],
    [
      "member.role_changed",
      { userId: ADA, from: "OBSERVER", to: "REVIEWER" },
      "made Ada a reviewer, until then an observer",
    ],
    ["member.removed", { userId: "another" }, "removed somebody"],
    ["desk.moved", { from: "INBOX", to: "IN_REVIEW" }, "moved the claim from “Inbox” to “In review”"],
    ["desk.assigned", { userIds: [ADA, BEN] }, "assigned the claim to Ada and Ben"],
    ["desk.assigned", { userIds: [] }, "took the assignment back"],
    ["desk.handed_over", { from: ADA, to: BEN }, "handed the claim over from Ada to Ben"],
    ["desk.labelled", { labels: ["economy"] }, "labelled the claim economy"],
    ["desk.due_set", { dueOn: "2027-01-02" }, "set the claim due on 2 January 2027"],
    ["desk.due_set", { dueOn: null }, "took the claim’s due day away"],
    ["contact.recorded", {}, "recorded whom they asked"],
  ])("%s %j", (type, payload, said) => {
    expect(words(type, payload)).toBe(said);
  });

  it("is the type alone where this version does not know it, or not its particulars", () => {
    expect(words("desk.invented", {})).toBe("did: desk.invented");
    expect(words("desk.labelled", { labels: null })).toBe("did: desk.labelled");
    expect(words("constructor", {})).toBe("did: constructor");
  });
});

it("hostile text in the audit shows as text", () => {
  const entry: AuditEntry = {
    newsroomSeq: 1,
    newsroomPrev: "",
    hash: "0123456789abcdef",
    type: "desk.labelled",
    payload: { labels: ["<img src=x onerror=alert(1)>"] },
    createdAt: new Date("2026-03-01T12:00:00Z"),
    actor: { handle: "ada", name: "<b>Ada</b>" },
    claim: { slug: "a-claim", statement: "<script>alert(1)</script>" },
    names: {},
  };
  const { container } = render(<AuditList entries={[entry]} onlyClaim={(slug) => `/x?claim=${slug}`} />);
  expect(screen.getByText("<b>Ada</b>")).toBeVisible();
  expect(container.textContent).toContain("<img src=x onerror=alert(1)>");
  expect(container.querySelector("img, script, b")).toBeNull();
  expect(screen.getByRole("link", { name: /Only this claim/ })).toHaveAttribute("href", "/x?claim=a-claim");
});
