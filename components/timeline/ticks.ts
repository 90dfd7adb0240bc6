/** A mark on the axis of time. `at` is in milliseconds. */
export type Tick = { at: number; label: string };

const SECOND = 1_000;
const MINUTE = 60 * SECOND;
const HOUR = 60 * MINUTE;
const DAY = 24 * HOUR;

/** Steps of even length, by how their ticks are called. */
const EVEN: { steps: number[]; label: (iso: string) => string }[] = [
  { steps: [100, 200, 500], label: (iso) => iso.slice(14, 21) },
  { steps: [1, 2, 5, 10, 15, 30].map((n) => n * SECOND), label: (iso) => iso.slice(11, 19) },
  {
    steps: [1, 2, 5, 10, 15, 30, 60, 120, 180, 360, 720].map((n) => n * MINUTE),
    label: (iso) => iso.slice(11, 16),
  },
  {
    steps: [1, 2, 7, 14].map((n) => n * DAY),
    label: (iso) => inWords(iso, { day: "numeric", month: "short" }),
  },
];

/** Steps of the calendar, in months. */
const MONTHS = [1, 2, 3, 6, 12, 24, 60, 120, 240, 600, 1200];

const inWords = (iso: string, options: Intl.DateTimeFormatOptions) =>
  new Date(iso).toLocaleDateString("en-GB", { ...options, timeZone: "UTC" });

/**
 * Round moments of an axis of time, in UTC: at most so many, and as many as that allows.
 * @param from milliseconds, before `to`
 */
export function ticksFor(from: number, to: number, most = 4): Tick[] {
  for (const { steps, label } of EVEN) {
    const step = steps.find((each) => evenly(from, to, each).length <= most && (to - from) / each <= most);
    if (step) return evenly(from, to, step).map((at) => ({ at, label: label(new Date(at).toISOString()) }));
  }
  const months = MONTHS.find((each) => calendar(from, to, each).length <= most) ?? 1200;
  return calendar(from, to, months).map((at) => ({
    at,
    label: inWords(
      new Date(at).toISOString(),
      months < 12 ? { month: "short", year: "numeric" } : { year: "numeric" },
    ),
  }));
}

function evenly(from: number, to: number, step: number): number[] {
  const first = Math.ceil(from / step) * step;
  const count = Math.min(100, Math.floor((to - first) / step) + 1);
  return Array.from({ length: Math.max(0, count) }, (_, index) => first + index * step);
}

function calendar(from: number, to: number, months: number): number[] {
  const start = new Date(from);
  const since = start.getUTCFullYear() * 12 + start.getUTCMonth();
  const first = Math.floor(since / months) * months;
  const count = Math.min(2_000, Math.ceil((to - from) / (28 * DAY * months)) + 2);
  const moments = Array.from({ length: count }, (_, index) => monthAt(first + index * months));
  return moments.filter((at) => from <= at && at <= to);
}

/** The first moment of a month, counted from the year 0. */
const monthAt = (month: number) => Date.UTC(Math.floor(month / 12), month % 12);
