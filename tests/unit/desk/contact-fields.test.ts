import { describe, expect, it } from "vitest";
import {
  CONTACT_LIMITS,
  type ContactFields,
  contactForm,
  latestToday,
  parseContact,
} from "@/lib/desk/contact-fields";
import { pack } from "@/lib/platform/packed";

const NOW = new Date("2026-03-01T12:00:00Z");
const FIELDS: ContactFields = {
  party: "The press office",
  method: "PHONE",
  askedOn: "2026-02-27",
  deadline: "",
  answeredOn: "",
  answer: "",
};

const problemsOf = (change: Partial<ContactFields>) => parseContact({ ...FIELDS, ...change }, NOW).problems;

describe("a contact", () => {
  it("is taken as it is typed, empty days as none", () => {
    const { contact } = parseContact({ ...FIELDS, party: "  The press\u0301 office " }, NOW);
    expect(contact).toEqual({ ...FIELDS, party: "The presś office", deadline: null, answeredOn: null });
  });

  it.each<[Partial<ContactFields>, keyof ContactFields, RegExp]>([
    [{ party: " " }, "party", /whom you asked/],
    [{ party: "x".repeat(161) }, "party", /At most 160 characters; this has 161/],
    [{ party: "a\nb" }, "party", /single line/],
    [{ party: "a\u202eb" }, "party", /reading order/],
    [{ answer: "a\0b", answeredOn: "2026-02-28" }, "answer", /control characters/],
    [{ answer: "x".repeat(1_001), answeredOn: "2026-02-28" }, "answer", /this has 1,001/],
    [{ method: "PIGEON" }, "method", /how you asked/],
    [{ askedOn: "" }, "askedOn", /on which day you asked/],
    [{ askedOn: "2026-02-30" }, "askedOn", /not a day of the calendar/],
    [{ askedOn: "2025-02-29" }, "askedOn", /not a day of the calendar/],
    [{ askedOn: "27.2.2026" }, "askedOn", /not a day of the calendar/],
    [{ askedOn: "2026-2-27" }, "askedOn", /not a day of the calendar/],
    [{ askedOn: "0001-01-01" }, "askedOn", /not a day of the calendar/],
    [{ askedOn: "2026-03-03" }, "askedOn", /still to come/],
    [{ deadline: "2026-13-01" }, "deadline", /not a day of the calendar/],
    [{ deadline: "2026-02-26" }, "deadline", /before the day on which you asked/],
    [{ answeredOn: "2026-02-26" }, "answeredOn", /before the day on which you asked/],
    [{ answeredOn: "2026-03-03" }, "answeredOn", /still to come/],
    [{ answer: "No comment." }, "answeredOn", /on which day they answered/],
  ])("is refused with %j, beside %s", (change, field, message) => {
    expect(problemsOf(change)).toEqual({ [field]: expect.stringMatching(message) });
  });

  it.each<Partial<ContactFields>>([
    { deadline: "2026-02-27" },
    { deadline: "2027-01-01" },
    { answeredOn: "2026-02-27" },
    { answeredOn: "2026-02-28", answer: "No\ncomment." },
    { askedOn: "2024-02-29" },
    { askedOn: "2026-03-02" },
  ])("is taken with %j", (change) => {
    expect(problemsOf(change)).toBeNull();
  });

  it("has all that is wrong with it said at once", () => {
    const typed = { party: "", askedOn: "", deadline: "2026-02-30", answer: "No comment." };
    expect(Object.keys(problemsOf(typed) ?? {}).sort()).toEqual([
      "answeredOn",
      "askedOn",
      "deadline",
      "party",
    ]);
  });

  it("is of today wherever on Earth it is already today", () => {
    expect(latestToday(new Date("2026-03-01T09:59:00Z"))).toBe("2026-03-01");
    expect(latestToday(new Date("2026-03-01T10:00:00Z"))).toBe("2026-03-02");
  });
});

it("the longest contact, in a writing that packs badly, fits into the cookie of a form that comes back", () => {
  // 3,900 characters: app/kept-form.ts. Ideographs one after the other, no two the same.
  const ideographs = (count: number, step: number) =>
    Array.from({ length: count }, (_, index) =>
      String.fromCodePoint(0x4e00 + ((index * step) % 20_000)),
    ).join("");
  const typed = {
    ...FIELDS,
    party: ideographs(CONTACT_LIMITS.party, 7_919),
    answer: ideographs(CONTACT_LIMITS.answer, 6_547),
    deadline: "2026-02-26",
  };
  const kept = {
    form: contactForm("01900000-0000-7000-8000-000000000001"),
    values: typed,
    errors: problemsOf(typed),
  };
  expect(pack(kept).length).toBeLessThan(3_900);
});
