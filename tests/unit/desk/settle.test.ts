import { describe, expect, it } from "vitest";
import { settledState } from "@/lib/desk/settle";
import { DESK_STATES } from "@/lib/desk/states";

const COUNTS = [0, 1, 2];
const all = COUNTS.flatMap((awaiting) =>
  COUNTS.flatMap((returned) =>
    COUNTS.flatMap((standing) =>
      COUNTS.flatMap((assignees) =>
        COUNTS.filter((open) => open <= assignees).map((open) => ({
          awaiting,
          returned,
          standing,
          assignees,
          open,
        })),
      ),
    ),
  ),
);

// As text: what is written down of each combination. The first line that fits holds.
const TABLE: [test: (one: (typeof all)[number] & { current: string }) => boolean, state: string][] = [
  [({ current }) => current === "DECLINED", "DECLINED"],
  [({ awaiting }) => awaiting > 0, "AWAITING_SIGN_OFF"],
  [({ returned }) => returned > 0, "IN_REVIEW"],
  [({ standing, open }) => standing > 0 && open === 0, "SIGNED_OFF"],
  [({ standing, open }) => standing > 0 && open > 0, "IN_REVIEW"],
  [({ assignees }) => assignees === 0, "INBOX"],
  [({ open }) => open === 0, "ASSIGNED"],
  [({ current }) => current === "ASSIGNED", "ASSIGNED"],
  [() => true, "IN_REVIEW"],
];

describe.each(DESK_STATES)("what a changed verdict makes of a claim that was %s", (current) => {
  it.each(all)(
    "with $awaiting awaiting, $returned returned, $standing standing, $open of $assignees open",
    (one) => {
      const [, state] = TABLE.find(([test]) => test({ ...one, current })) ?? [];
      expect(settledState(current, one)).toBe(state);
    },
  );
});

describe("a desk's day, verdict by verdict", () => {
  const none = { awaiting: 0, returned: 0, standing: 0, assignees: 1, open: 0 };
  it.each([
    ["the one assigned submits, and it waits", "IN_REVIEW", { ...none, awaiting: 1 }, "AWAITING_SIGN_OFF"],
    ["an editor returns it", "AWAITING_SIGN_OFF", { ...none, returned: 1 }, "IN_REVIEW"],
    ["an editor signs it off", "AWAITING_SIGN_OFF", { ...none, standing: 1 }, "SIGNED_OFF"],
    ["it is withdrawn", "SIGNED_OFF", none, "ASSIGNED"],
    [
      "somebody who is not assigned judges it from the inbox",
      "INBOX",
      { ...none, assignees: 0, standing: 1 },
      "SIGNED_OFF",
    ],
    [
      "somebody recuses themselves before the one assigned began",
      "ASSIGNED",
      { ...none, open: 1 },
      "ASSIGNED",
    ],
  ] as const)("%s", (_, current, standing, state) => {
    expect(settledState(current, standing)).toBe(state);
  });
});
