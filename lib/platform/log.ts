import pino from "pino";

// PostgreSQL names the values of the row that it refuses.
const DETAIL = /(Key \([^)]*\)=|Failing row contains )\(.*?\)(?=\W*$|[."]| (?:already|is|conflicts))/gms;
const ADDRESS = /[\w.+-]+@[\w-]+(?:\.[\w-]+)+/g;

/** An error for the log: what it is and where it came from, without what a driver adds about the data. */
export function loggedError(error: Error) {
  const { type, message, stack, code, digest } = pino.stdSerializers.err(error);
  const clean = (text: string) => text.replace(DETAIL, "$1([redacted])").replace(ADDRESS, "[redacted]");
  return { type, message: clean(String(message)), stack: clean(String(stack)), code, digest };
}

/** A path for the log: without the secret of an invitation's link or of that of a report. */
export function loggedPath(path: string): string {
  return path.replace(/^(\/invitations|\/error-reports)\/(?!new$).+/, "$1/[redacted]");
}

/**
 * Structured log on standard output. Holds ids, codes and durations; never addresses, names, tokens or
 * texts of people. `redact` is the net under that rule, not its replacement.
 */
export const log = pino({
  level: process.env.LOG_LEVEL || "info",
  base: undefined,
  timestamp: pino.stdTimeFunctions.isoTime,
  formatters: { level: (label) => ({ level: label }) },
  serializers: { err: loggedError },
  redact: {
    paths: [
      "email",
      "*.email",
      "token",
      "*.token",
      "*.sessionToken",
      "cookie",
      "*.cookie",
      "authorization",
      "*.authorization",
    ],
    censor: "[redacted]",
  },
});
