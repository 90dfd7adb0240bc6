import { AppError } from "@/lib/platform/errors";
import { plainText } from "@/lib/platform/text";
import { COMMENT_LENGTH } from "./model";

const schema = plainText({ max: COMMENT_LENGTH, required: "Write something first.", lines: true });

/** What was typed as a comment, if it can be one. @throws AppError invalid, with a message for the field */
export function typedText(given: string): string {
  const parsed = schema.safeParse(given);
  if (!parsed.success) throw new AppError("invalid", parsed.error.issues[0]?.message ?? "Write something.");
  return parsed.data;
}
