import { parsed } from "@/lib/newsrooms/fields";
import { InvalidFields } from "@/lib/platform/errors";
import { limit } from "@/lib/platform/rate-limit";
import { webAddress } from "@/lib/platform/text";
import { type FactFields, factsSchema, type TypedFacts, usableFacts } from "./fact-fields";
import { type ArrivedArticle, FACT_NAMES, type FoundFacts } from "./model";
import { readPasted } from "./read-pasted";
import { readUpload } from "./read-upload";
import { retrieveArticle } from "./retrieve";

/** A file as a form sends it. */
export type BroughtFile = { name: string; type: string; bytes: Uint8Array };

/** What somebody brings: of a page its address; a text or a file with what is known of it, its address too. */
export type Brought = { facts: FactFields; text: string; file: BroughtFile | null };

/** The same, found to be in order. */
export type Checked = { facts: TypedFacts; text: string; file: BroughtFile | null };

/** How many pages one person may have fetched in an hour. */
export const FETCHES = { points: 30, seconds: 3_600 };

/**
 * Looks whether what somebody brings can be read at all.
 * @throws InvalidFields by field: url, text, file and the facts' own
 */
export function checked({ facts, text, file }: Brought): Checked {
  const known = parsed(factsSchema, { ...facts, url: withScheme(facts.url) });
  const hasText = text.trim() !== "";
  if (file && hasText) throw new InvalidFields({ file: "Give either a file or a text, not both." });
  if (!file && !hasText && known.url === null)
    throw new InvalidFields({ url: "Give the article’s address, its text or a file." });
  return { facts: known, text: hasText ? text : "", file };
}

/**
 * Reads what somebody brings: a file, a text, or the page at its address. What they typed goes before what is found.
 * @param personId who asks: pages are fetched for each only so often
 * @throws InvalidFields at the field that it came in; TooMany
 */
export async function arrive({ facts, text, file }: Checked, personId: string): Promise<ArrivedArticle> {
  const arrived = await read({ facts, text, file }, personId);
  const typed = Object.fromEntries(
    FACT_NAMES.flatMap((name) => {
      const value = facts[name];
      const isAddressOfPage = name === "url" && arrived.arrival === "FETCHED";
      return value && !isAddressOfPage ? [[name, { value, origin: "typed" }]] : [];
    }),
  ) as FoundFacts;
  const addresses = facts.url === null ? arrived.addresses : [facts.url, ...arrived.addresses];
  return { ...arrived, addresses, facts: { ...usableFacts(arrived.facts), ...typed } };
}

async function read({ facts: { url }, text, file }: Checked, personId: string): Promise<ArrivedArticle> {
  if (file) return readUpload(file);
  if (text) return readPasted(text);
  if (url === null) throw new InvalidFields({ url: "Give the article’s address." });
  await limit("article-fetch", personId, FETCHES);
  return retrieveArticle(url);
}

/** An address as people type it, who leave out what every address has. */
function withScheme(typed: string): string {
  const address = typed.trim();
  if (
    /^[^\s/:@]+\.[^\s/:@]+(:\d+)?([/?#]|$)/.test(address) &&
    webAddress().safeParse(`https://${address}`).success
  )
    return `https://${address}`;
  return address;
}
