import { STATUS_CODES } from "node:http";
import type { z } from "zod";
import { AppError, STATUS_OF } from "@/lib/platform/errors";
import type { problem } from "./shapes";

/** A problem as RFC 9457 has it. @param detail a sentence for whoever wrote the request */
export function problemOf(status: number, detail: string): z.infer<typeof problem> {
  return { type: "about:blank", title: STATUS_CODES[status] ?? "Error", status, detail };
}

/** The problem that an expected error is; null for any other. */
export function expectedProblem(error: unknown): z.infer<typeof problem> | null {
  return error instanceof AppError ? problemOf(STATUS_OF[error.code], error.message) : null;
}
