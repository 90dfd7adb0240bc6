import { z } from "zod";
import { outgoingUrl } from "@/lib/platform/outgoing-address";
import { OutgoingError } from "@/lib/platform/outgoing-error";
import { storable } from "@/lib/platform/text";
import { TOPIC_NAMES } from "./model";

const address = z
  .string()
  .trim()
  .min(1, "Enter the address to which deliveries are sent.")
  .transform((typed, context) => {
    try {
      return storable(outgoingUrl(typed).href);
    } catch (error) {
      if (!(error instanceof OutgoingError)) throw error;
      context.addIssue({ code: "custom", message: error.message });
      return z.NEVER;
    }
  });

/** What a webhook is, as it is typed. A name is looked up only when something is sent to it. */
export const webhookSchema = z.object({
  url: address,
  topics: z
    .array(z.string())
    .transform((chosen) => TOPIC_NAMES.filter((name) => chosen.includes(name)))
    .refine((chosen) => chosen.length > 0, "Choose at least one topic."),
});
