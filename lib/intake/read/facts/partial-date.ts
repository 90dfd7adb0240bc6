const MONTHS = "jan feb mar apr may jun jul aug sep oct nov dec".split(" ");
const MONTH = "(jan|feb|mar|apr|may|jun|jul|aug|sep|oct|nov|dec)[a-z]*\\.?";
const FORMS: { form: RegExp; order: [year: number, month: number, day: number] }[] = [
  { form: /^(\d{4})(?:-(\d{2})(?:-(\d{2}))?)?(?![\d/-])/, order: [1, 2, 3] },
  { form: /^(\d{4})(\d{2})(\d{2})(?:T|$)/, order: [1, 2, 3] },
  { form: /^(\d{4})\/(\d{2})\/(\d{2})(?!\d)/, order: [1, 2, 3] },
  // "Thu, 03 Apr 2025 10:00 GMT", "3rd April 2025", "April 3, 2025"
  {
    form: new RegExp(`^(?:[a-z]+,?\\s+)?(\\d{1,2})(?:st|nd|rd|th)?\\s+${MONTH},?\\s+(\\d{4})(?!\\d)`, "i"),
    order: [3, 2, 1],
  },
  {
    form: new RegExp(`^(?:[a-z]+,?\\s+)?${MONTH}\\s+(\\d{1,2})(?:st|nd|rd|th)?,?\\s+(\\d{4})(?!\\d)`, "i"),
    order: [3, 1, 2],
  },
];
const EARLIEST = 1800;
/** It is tomorrow already in some places. */
const AHEAD = 2 * 24 * 3_600_000;

/**
 * The day that a date tells, as far as it tells it ("2025", "2025-04" or "2025-04-03"), in the place where it was
 * written; null for what is no date, is far ahead, or could be read in two ways ("03/04/2025").
 */
export function partialDate(said: string, now = Date.now()): string | null {
  for (const { form, order } of FORMS) {
    const match = form.exec(said.trim());
    if (!match) continue;
    const [year, month, day] = order.map((index) => match[index]);
    return date(Number(year), numberOf(month), day === undefined ? null : Number(day), now);
  }
  return null;
}

function date(year: number, month: number | null, day: number | null, now: number): string | null {
  if (year < EARLIEST) return null;
  const start = new Date(Date.UTC(year, (month ?? 1) - 1, day ?? 1));
  const isReal = start.getUTCMonth() + 1 === (month ?? 1) && start.getUTCDate() === (day ?? 1);
  if (!isReal || start.getTime() > now + AHEAD) return null;
  return start.toISOString().slice(0, day !== null ? 10 : month !== null ? 7 : 4);
}

function numberOf(month: string | undefined): number | null {
  if (month === undefined) return null;
  return /^\d/.test(month) ? Number(month) : MONTHS.indexOf(month.slice(0, 3).toLowerCase()) + 1;
}
