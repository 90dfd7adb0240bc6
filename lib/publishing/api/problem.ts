import { STATUS_CODES } from "node:http";
import type { z } from "zod";
import { ReusedKey } from "@/lib/keys/answer-once";
import { AppError, InvalidFields, STATUS_OF } from "@/lib/platform/errors";
import { storable } from "@/lib/platform/text";
import type { problem } from "./shapes";
import type { detailedProblem } from "./write-shapes";

type DetailedProblem = z.infer<typeof detailedProblem>;

/** So many faults of a request are named at most. */
const NAMED = 50;

/** A refusal with a status that no code of AppError stands for, or with more to say than a sentence. */
export class Refusal extends Error {
  constructor(
    readonly status: number,
    message: string,
    readonly more: Pick<DetailedProblem, "errors" | "current"> = {},
  ) {
    super(message);
  }
}

/** A problem as RFC 9457 has it. @param detail a sentence for whoever wrote the request */
export function problemOf(status: number, detail: string): z.infer<typeof problem> {
  return { type: "about:blank", title: STATUS_CODES[status] ?? "Error", status, detail };
}

/** The problem that an expected error is; null for any other. */
export function expectedProblem(error: unknown): DetailedProblem | null {
  if (error instanceof Refusal) return { ...problemOf(error.status, error.message), ...error.more };
  if (error instanceof ReusedKey) return problemOf(422, error.message);
  if (error instanceof InvalidFields)
    return { ...problemOf(400, error.message), errors: faultsOf(error.fields) };
  return error instanceof AppError ? problemOf(STATUS_OF[error.code], error.message) : null;
}

/** What is wrong with each field of a body. @param fields messages by path: "sources.0.url" */
function faultsOf(fields: Record<string, string>): NonNullable<DetailedProblem["errors"]> {
  const all = Object.entries(fields).slice(0, NAMED);
  return all.map(([path, detail]) => ({ pointer: pointerTo(path.split(".")), detail }));
}

/** A JSON Pointer (RFC 6901) as the fragment of an address. */
function pointerTo(path: string[]): string {
  const parts = path.filter(Boolean).map((part) => part.replaceAll("~", "~0").replaceAll("/", "~1"));
  return `#${parts.map((part) => `/${encodeURIComponent(storable(part))}`).join("")}`;
}
