import { existsSync, readFileSync } from "node:fs";
import path from "node:path";
import { ANSWERS, REQUEST_ID } from "@/components/ui/answer";
import { databaseAnswers } from "@/lib/platform/health";
import type { Page } from "./whole-answers";

/**
 * The pages of words that next rendered at build, without their scripts: what they say is all there is to them.
 * @param distFolder where the build is
 */
export function readAnswerPages(distFolder: string): Map<number, string> {
  const files = ANSWERS.map((status) => ({
    status,
    file: path.join(distFolder, `server/app/cached/answers/${status}.html`),
  }));
  return new Map(
    files.filter(({ file }) => existsSync(file)).map(({ status, file }) => [status, withoutScripts(file)]),
  );
}

/** Chooses the page for a status: a failure while the database is away is 503. */
export function answerPage(pages: Map<number, string>, requestId: string): Page {
  return async (given) => {
    const status = given >= 500 && !(await databaseAnswers()) ? 503 : given;
    const html = pages.get(status) ?? pages.get(status < 500 ? 404 : 500) ?? `Error ${status}`;
    return { status, html: html.replaceAll(REQUEST_ID, requestId) };
  };
}

function withoutScripts(file: string): string {
  return readFileSync(file, "utf8")
    .replace(/<script\b[^>]*>[\s\S]*?<\/script>/g, "")
    .replace(/<link\b[^>]*\bas="script"[^>]*>/g, "");
}
