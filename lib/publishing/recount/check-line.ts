import { z } from "zod";
import { digestOf } from "@/lib/record/chain";
import { type Finding, verifyRecord } from "@/lib/record/replay";
import { type DumpLine, dumpLine } from "../dump-line";
import { disagreements } from "./agreement";

/** What was found on a line, and the line itself where it has the shape of one. */
export type Checked = { slug: string | null; line: DumpLine | null; findings: Finding[] };

/**
 * Checks one line of a dump by itself: its form, its digest, its record, and that it says what its record says.
 * @param bytes without the line's end
 */
export function checkLine(bytes: Uint8Array): Checked {
  const text = decoded(bytes);
  if (text === null) return { slug: null, line: null, findings: [found("is not UTF-8")] };
  const value = parsed(text);
  if (value === undefined) return { slug: null, line: null, findings: [found("is not JSON")] };
  const findings = formFindings(value, text);
  if (digestOrNull(value) === null) return { slug: null, line: null, findings };
  const shape = dumpLine.safeParse(value);
  const slug = slugOf(value);
  if (!shape.success) return { slug, line: null, findings: [...findings, ...shapeFindings(shape.error)] };
  const line = shape.data;
  return { slug, line, findings: [...findings, ...verifyRecord(line.record), ...disagreements(line)] };
}

/** A finding that is about no single entry. */
export function found(what: string): Finding {
  return { seq: null, what };
}

function decoded(bytes: Uint8Array): string | null {
  try {
    return new TextDecoder("utf-8", { fatal: true, ignoreBOM: true }).decode(bytes);
  } catch {
    return null;
  }
}

function parsed(text: string): unknown {
  try {
    return JSON.parse(text);
  } catch {
    return undefined;
  }
}

/** The digest covers what a line says; that it is written as dumps are, shows a change that says the same. */
function formFindings(value: unknown, text: string): Finding[] {
  if (typeof value !== "object" || value === null) return [];
  const { sha256, ...rest } = value as { sha256?: unknown };
  const problems: string[] = [];
  if (JSON.stringify(value) !== text) problems.push("is not written as a dump writes JSON");
  if (!text.isWellFormed() || digestOrNull(rest) !== sha256)
    problems.push("was changed: its sha256 is not that of its content");
  return problems.map(found);
}

function digestOrNull(value: unknown): string | null {
  try {
    return digestOf(value);
  } catch {
    // Half a surrogate pair, which no canonical JSON has.
    return null;
  }
}

function shapeFindings(error: z.ZodError): Finding[] {
  return error.issues.map(({ path, message }) =>
    found(`${z.core.toDotPath(path) || "the line"}: ${message}`),
  );
}

function slugOf(value: unknown): string | null {
  const slug = (value as { slug?: unknown } | null)?.slug;
  return typeof slug === "string" ? slug : null;
}
