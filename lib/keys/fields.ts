import { z } from "zod";
import { plainText } from "@/lib/platform/text";
import { LIFETIMES, SCOPE_NAMES } from "./model";

const DAYS = LIFETIMES.map(String);

/** A key as its form asks for it. */
export const keySchema = z.object({
  name: plainText({ max: 80, required: "Give it a name, such as the program that is to use it." }),
  scopes: z.array(z.enum(SCOPE_NAMES)).min(1, "Choose at least one thing that it may do."),
  days: z
    .string()
    .refine((days) => DAYS.includes(days), "Choose how long it is to work.")
    .transform(Number),
});
