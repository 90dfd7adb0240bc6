import type { z } from "zod";
import { InvalidFields } from "@/lib/platform/errors";
import { storable } from "@/lib/platform/text";
import { Refusal } from "./problem";

/** The most that a write may bring, in bytes: several times what the longest verdict has. */
const BODY_BYTES = 512 * 1024;
/** An Idempotency-Key: up to 255 visible ASCII characters, with or without the quotes that its draft standard wants. */
const ONCE = /^(?:"([!#-~]{1,255})"|([!#-~]{1,255}))$/;

/** The Idempotency-Key of a request. @throws Refusal 400 */
export function onceKeyOf(headers: Headers): string {
  const given = headers.get("idempotency-key");
  if (given === null)
    throw new Refusal(
      400,
      "Idempotency-Key is missing: a value of your own that names this request, such as a UUID.",
    );
  const [, quoted, bare] = ONCE.exec(given.trim()) ?? [];
  const key = quoted ?? bare;
  if (!key) throw new Refusal(400, "Idempotency-Key has to be 1 to 255 visible ASCII characters.");
  return key;
}

/**
 * The revision that a write was written against: of If-Match; 0 where If-None-Match is *, that is for a first one; -1,
 * which none is, for a mark that was never given out.
 * @throws Refusal 428 where neither is sent, 400 for what says nothing
 */
export function seenRevision(headers: Headers): number {
  const [match, none] = [headers.get("if-match")?.trim(), headers.get("if-none-match")?.trim()];
  if (match === undefined && none === undefined)
    throw new Refusal(
      428,
      'Say which revision you saw, If-Match: "3", or If-None-Match: * for a first verdict.',
    );
  if (match !== undefined && none !== undefined)
    throw new Refusal(400, "Send If-Match or If-None-Match, not both.");
  if (match === undefined) {
    if (none === "*") return 0;
    throw new Refusal(400, "If-None-Match can only be * here.");
  }
  if (match === "*") throw new Refusal(400, "If-Match has to name the revision that you saw.");
  const [, revision = "-1"] = /^"([1-9]\d{0,8})"$/.exec(match) ?? [];
  return Number(revision);
}

/**
 * The text of a request's body, which has to be called JSON.
 * @param most how many bytes it may have
 * @throws Refusal 415, 413
 */
export async function readText(request: Request, most = BODY_BYTES): Promise<string> {
  const type = request.headers.get("content-type") ?? "";
  if (!/^application\/json\s*(;|$)/i.test(type))
    throw new Refusal(415, "Send Content-Type: application/json.");
  const tooLarge = new Refusal(413, `A body has at most ${most.toLocaleString("en")} bytes.`);
  if (Number(request.headers.get("content-length") ?? 0) > most) throw tooLarge;
  const pieces: Uint8Array[] = [];
  let bytes = 0;
  // Whoever says nothing of the length, or not the truth, is stopped where it ends.
  for await (const piece of request.body ?? []) {
    bytes += piece.byteLength;
    if (bytes > most) throw tooLarge;
    pieces.push(piece);
  }
  return Buffer.concat(pieces).toString("utf8");
}

/** What a body says. Its texts are made storable. @throws Refusal 400 where it is not JSON */
export function parseJson(text: string): unknown {
  try {
    return JSON.parse(text, (_, value) => (typeof value === "string" ? storable(value) : value));
  } catch {
    throw new Refusal(400, "The body is not JSON.");
  }
}

/** What was sent, in its shape. @throws InvalidFields with what is wrong in each field */
export function readBody<T extends z.ZodType>(shape: T, sent: unknown): z.output<T> {
  const { success, data, error } = shape.safeParse(sent);
  if (success) return data;
  const problems: Record<string, string> = {};
  for (const issue of error.issues) {
    const unknown = issue.code === "unrecognized_keys" ? issue.keys : null;
    for (const key of unknown ?? [""]) {
      const path = [...issue.path, key].filter((part) => part !== "").join(".");
      problems[path] ??= unknown ? "This is not one of the fields." : messageOf(issue);
    }
  }
  throw new InvalidFields(problems);
}

const KINDS: Record<string, string> = {
  string: "a text",
  boolean: "true or false",
  array: "a list",
  object: "a JSON object",
};

function messageOf(issue: z.core.$ZodIssue): string {
  if (issue.code !== "invalid_type") return issue.message;
  return `This has to be ${KINDS[issue.expected] ?? "of another kind"}.`;
}
