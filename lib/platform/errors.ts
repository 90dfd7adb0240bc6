import { Prisma } from "@/prisma/generated/client";

/** HTTP status of each code of an expected error. */
export const STATUS_OF = {
  invalid: 400,
  unauthenticated: 401,
  forbidden: 403,
  not_found: 404,
  conflict: 409,
  rate_limited: 429,
} as const;

export type ErrorCode = keyof typeof STATUS_OF;

/** An expected error: its message is written for the person who caused it. */
export class AppError extends Error {
  override readonly name = "AppError";
  constructor(
    readonly code: ErrorCode,
    message: string,
  ) {
    super(message);
  }
}

/** An attempt too many, and in how many seconds the next may be made. */
export class TooMany extends AppError {
  constructor(
    message: string,
    readonly seconds: number,
  ) {
    super("rate_limited", message);
  }
}

/** What is wrong with a form, by its fields. */
export class InvalidFields extends AppError {
  constructor(readonly fields: Record<string, string>) {
    super("invalid", Object.values(fields)[0] ?? "This is not what the form sends.");
  }
}

/** The name of the unique constraint or index that `error` reports as violated, else null. */
export function uniqueViolation(error: unknown): string | null {
  if (!(error instanceof Prisma.PrismaClientKnownRequestError) || error.code !== "P2002") return null;
  const cause = error.meta?.driverAdapterError;
  const message = cause instanceof Error && "cause" in cause ? JSON.stringify(cause.cause) : "";
  return /unique constraint \\"([^"\\]+)/.exec(message)?.[1] ?? "unknown";
}
