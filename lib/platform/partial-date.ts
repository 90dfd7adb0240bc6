import { z } from "zod";
import { today } from "./days";

/** A schema for a day, a month or a year (EDTF level 0), as far as it is known; null for "", which is not known. */
export const partialDate = z
  .string()
  .trim()
  .transform((text, context) => {
    if (text === "") return null;
    const padded = /^\d{4}(-\d{2}){0,2}$/.test(text) ? `${text}-01-01`.slice(0, 10) : "";
    const date = new Date(`${padded}T00:00:00Z`);
    const isDate = padded && !Number.isNaN(date.getTime()) && date.toISOString().startsWith(padded);
    if (isDate && padded <= today()) return text;
    const message = isDate ? "This has not come yet." : "Give it as in 2025, 2025-04 or 2025-04-03.";
    context.addIssue({ code: "custom", message });
    return z.NEVER;
  });
