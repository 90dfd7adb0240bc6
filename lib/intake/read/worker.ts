// Runs in a thread of its own (thread.ts): whatever a document does to it, nobody else waits.
import { parentPort } from "node:worker_threads";
import { type Answer, type Job, Unread } from "./job";
import { readDocx } from "./read-docx";
import { readHtml } from "./read-html";
import { readMarkdown } from "./read-markdown";
import { readPdf } from "./read-pdf";
import { readPlainText } from "./read-plain-text";
import { mayRead } from "./robots";

const READERS = {
  html: readHtml,
  text: readPlainText,
  markdown: readMarkdown,
  pdf: readPdf,
  docx: readDocx,
  robots: mayRead,
  // What knows the language is large: a thread that only reads does without.
  suggest: async ({ text }: Job & { kind: "suggest" }) => (await import("../suggest")).suggestClaims(text),
} as { [Kind in Job["kind"]]: (job: Job) => unknown };

async function answer(job: Job): Promise<Answer> {
  try {
    return { result: await READERS[job.kind](job) };
  } catch (error) {
    return { unread: error instanceof Unread ? error.reason : "broken" };
  }
}

parentPort?.on("message", async (job: Job) => parentPort?.postMessage(await answer(job)));
parentPort?.postMessage("ready");
