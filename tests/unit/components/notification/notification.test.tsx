import { cleanup, render, screen } from "@testing-library/react";
import { afterEach, expect, it } from "vitest";
import { AccountLinks } from "@/components/account/account-links";
import { NotificationList } from "@/components/notification/notification-list";
import { PreferencesForm } from "@/components/notification/preferences-form";
import { type Deliveries, KINDS } from "@/lib/notifications/model";
import { sentenceOf } from "@/lib/notifications/sentences";

afterEach(cleanup);

const shown = (id: string, unread: boolean) => ({
  ...sentenceOf({ kind: "MENTIONED", particulars: { by: "אדה", claim: "X", quote: "<b>Look</b>" } }),
  id,
  newsroom: "A newsroom",
  at: "2026-11-21T09:00:00.000Z",
  unread,
});

it("says in words which notifications are unread, and keeps each name's direction", () => {
  const { container } = render(<NotificationList notifications={[shown("1", true), shown("2", false)]} />);
  expect(screen.getAllByText("Unread")).toHaveLength(1);
  expect(screen.getAllByRole("link").map((link) => link.getAttribute("href"))).toEqual([
    "/notifications/1",
    "/notifications/2",
  ]);
  expect(container.querySelector("a bdi")?.textContent).toBe("אדה");
  expect(screen.getAllByText("<b>Look</b>")).toHaveLength(2);
});

it.each([
  [0, "Notifications"],
  [1, "Notifications 1 unread"],
  [99, "Notifications 99 unread"],
  [100, "Notifications 99+ unread"],
])("the header says of %i unread notifications: %s", (unread, name) => {
  render(<AccountLinks name="Ada" unread={unread} signOut={async () => {}} />);
  expect(screen.getByRole("link", { name: /Notifications/ }).textContent).toBe(name);
});

it("offers three ways for every kind, one of them chosen", () => {
  const deliveries = Object.fromEntries(Object.keys(KINDS).map((kind) => [kind, "OFF"])) as Deliveries;
  render(<PreferencesForm action={async () => {}} deliveries={deliveries} />);
  const kinds = Object.keys(KINDS).length;
  expect(screen.getAllByRole("radio")).toHaveLength(3 * kinds);
  expect(screen.getAllByRole("radio", { name: /: off$/, checked: true })).toHaveLength(kinds);
});
