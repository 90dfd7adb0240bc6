/** Why an outgoing request has no answer. */
export type OutgoingReason = "refused" | "unreachable" | "timeout" | "redirect" | "unreadable" | "too_large";

/** An outgoing request that came to nothing. Its message is one line for whoever chose the address. */
export class OutgoingError extends Error {
  override readonly name = "OutgoingError";
  constructor(
    readonly reason: OutgoingReason,
    message: string,
  ) {
    super(message);
  }
}

const WORDS: Record<string, string> = {
  ENOTFOUND: "The host is not known.",
  EAI_AGAIN: "The host could not be looked up.",
  ECONNREFUSED: "The connection was refused.",
  ECONNRESET: "The connection was broken off.",
  UND_ERR_SOCKET: "The connection was broken off.",
  UND_ERR_CONNECT_TIMEOUT: "The host did not answer.",
  EHOSTUNREACH: "The host cannot be reached.",
  ENETUNREACH: "The host cannot be reached.",
};

/** What went wrong below us, as an error of ours. @param gaveUp whether our own time limit ended it */
export function asOutgoingError(error: unknown, gaveUp: boolean, milliseconds: number): OutgoingError {
  if (error instanceof OutgoingError) return error;
  const { code = "", cause, name: kind } = error as { code?: unknown; cause?: unknown; name?: string };
  if (cause instanceof OutgoingError) return cause;
  if (gaveUp) return new OutgoingError("timeout", `No whole answer within ${milliseconds / 1_000} seconds.`);
  const name = String(code).slice(0, 60);
  if (/CERT|TLS|SSL|SELF_SIGNED|ISSUER/.test(name))
    return new OutgoingError("unreachable", `There is no secure connection to it (${name}).`);
  if (kind === "HTTPParserError") return new OutgoingError("unreadable", "Its answer is no HTTP.");
  if (/^(Z_|ERR_|UND_ERR_(?!SOCKET|CONNECT))/.test(name))
    return new OutgoingError("unreadable", `Its answer cannot be read (${name}).`);
  return new OutgoingError("unreachable", WORDS[name] ?? `It cannot be reached${name && ` (${name})`}.`);
}
