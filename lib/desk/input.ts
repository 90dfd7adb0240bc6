import { z } from "zod";
import { AppError } from "@/lib/platform/errors";
import { plainText } from "@/lib/platform/text";
import { MAX_LABEL } from "./states";

/** What somebody writes to a colleague with a claim; it may be empty. */
export const noteSchema = plainText({ max: 1_000, lines: true });

/** A label of the desk: one line, lower-case. */
export const labelSchema = plainText({ max: MAX_LABEL, required: "Type a label." }).transform((label) =>
  label.toLowerCase().replace(/\s+/g, " "),
);

/** A day as forms send it ("2025-04-03"), "" for none, at midnight UTC. */
export const daySchema = z.union([
  z.literal("").transform(() => null),
  z.iso.date({ message: "Give the day as in 2025-04-03." }).transform((day) => new Date(`${day}T00:00:00Z`)),
]);

/** What a command was given. @throws AppError invalid with the first problem's sentence */
export function parsedInput<T extends z.ZodType>(schema: T, input: unknown): z.output<T> {
  const parsed = schema.safeParse(input);
  if (!parsed.success)
    throw new AppError("invalid", parsed.error.issues[0]?.message ?? "This is not what the form sends.");
  return parsed.data;
}
