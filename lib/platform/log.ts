import pino from "pino";

/**
 * Structured log on standard output. Holds ids, codes and durations; never addresses, names, tokens or
 * texts of people. `redact` is the net under that rule, not its replacement.
 */
export const log = pino({
  level: process.env.LOG_LEVEL || "info",
  base: undefined,
  timestamp: pino.stdTimeFunctions.isoTime,
  formatters: { level: (label) => ({ level: label }) },
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
