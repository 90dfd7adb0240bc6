import { InvalidFields } from "@/lib/platform/errors";
import { guardedFetch, type OutgoingAnswer } from "@/lib/platform/guarded-fetch";
import type { Resolve } from "@/lib/platform/outgoing-address";
import { OutgoingError } from "@/lib/platform/outgoing-error";
import { type ArrivedArticle, TEXT_MAX } from "./model";
import { prepareToRead, readInWorker } from "./read/in-worker";
import { type Reading, Unread } from "./read/job";
import { userAgent } from "./retrieve/agent";
import { ACCEPTED, formOf } from "./retrieve/media-type";
import { refusalOf, statusRefusal, unreadMessage } from "./retrieve/refusals";
import { askRobots } from "./retrieve/robots";

/** For all of it: robots.txt, redirects, the page to its last byte. */
const MILLISECONDS = 10_000;
const BYTES = 3_000_000;
const REDIRECTS = 5;
/** Less is no article but what stands around one. */
const SHORTEST = 100;

type Asking = { resolve?: Resolve; milliseconds?: number };

/**
 * Fetches a page that somebody named and reads its article. The address is a stranger's: guardedFetch says where
 * requests may go, robots.txt what may be read, and the page is parsed in a worker.
 * @param asking how names are looked up, by the system when left out; a shorter time than ten seconds
 * @throws InvalidFields "url" with one sentence for whoever named the address
 */
export async function retrieveArticle(address: string, asking: Asking = {}): Promise<ArrivedArticle> {
  const answer = await fetchPage(address.trim(), asking);
  const { text, facts, addresses } = await read(answer);
  if (text.length < SHORTEST)
    throw new InvalidFields({
      url: "No article’s text was found on this page. Copy it and paste it instead.",
    });
  if (text.length > TEXT_MAX)
    throw new InvalidFields({
      url: `The page’s text is longer than ${TEXT_MAX.toLocaleString("en")} characters.`,
    });
  const known = new Set([new URL(address.trim()).href, answer.url, ...addresses]);
  return {
    arrival: "FETCHED",
    text,
    facts,
    url: answer.url,
    addresses: [...known],
    fileName: null,
    retrievedAt: new Date(),
  };
}

async function fetchPage(
  address: string,
  { resolve, milliseconds = MILLISECONDS }: Asking,
): Promise<OutgoingAnswer> {
  prepareToRead();
  try {
    return await guardedFetch(address, {
      headers: { "user-agent": userAgent(), accept: ACCEPTED },
      redirects: REDIRECTS,
      milliseconds,
      bytes: BYTES,
      resolve,
      before: (url, signal) => askRobots(url, signal, resolve),
      judge,
    });
  } catch (error) {
    throw error instanceof OutgoingError ? refusalOf(error) : error;
  }
}

/** Whether an answer's body is worth reading. */
function judge({ status, headers }: Pick<OutgoingAnswer, "status" | "headers">): void {
  const refusal = statusRefusal(status);
  if (refusal) throw new OutgoingError("refused", refusal);
  if (formOf(String(headers["content-type"] ?? "")).form === null)
    throw new OutgoingError(
      "refused",
      "This address does not lead to a page but to something else, such as a picture or a film. Web pages, plain text, PDF and Word files can be read.",
    );
}

async function read({ url, headers, body }: OutgoingAnswer): Promise<Reading> {
  const { form, charset } = formOf(String(headers["content-type"]));
  try {
    return await readInWorker({ kind: form ?? "html", bytes: body, charset, url });
  } catch (error) {
    if (!(error instanceof Unread)) throw error;
    throw new InvalidFields({ url: unreadMessage(error.reason, "page") });
  }
}
