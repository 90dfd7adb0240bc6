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
  const digest = digestWithout(value);
  const findings = formFindings(value, text, digest);
  if (digest === null) return { slug: null, line: null, findings };
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
function formFindings(value: unknown, text: string, digest: string | null): Finding[] {
  const problems: string[] = [];
  if (JSON.stringify(value) !== text) problems.push("is not written as a dump writes JSON");
  if (digest === null || digest !== (value as { sha256?: unknown } | null)?.sha256)
    problems.push("was changed: its sha256 is not that of its content");
  return problems.map(found);
}

/** The digest of a line's value without its own; null for what has no canonical JSON: half a surrogate pair. */
function digestWithout(value: unknown): string | null {
  const { sha256: _, ...rest } = Object(value) as { sha256?: unknown };
  try {
    return digestOf(rest);
  } catch {
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
