import { InvalidFields } from "@/lib/platform/errors";
import type { OutgoingError } from "@/lib/platform/outgoing-error";
import type { UnreadReason } from "../read/job";

const PASTE = "Copy the page’s text and paste it instead.";

/** What a status says to whoever pasted the address; null for a page. */
export function statusRefusal(status: number): string | null {
  if (status === 200 || status === 203) return null;
  if (status === 404 || status === 410)
    return `There is no page at this address (${status}). Check it for typing errors.`;
  if (status === 401 || status === 402 || status === 403 || status === 407 || status === 451)
    return `The site does not show this page to programs (${status}). ${PASTE}`;
  if (status === 429)
    return `The site is asked too often at the moment (429). Try again later, or copy the page’s text and paste it.`;
  if (status >= 500)
    return `The site has a fault at the moment (${status}). Try again later, or copy the page’s text and paste it.`;
  return `The site did not answer with a page (${status}). ${PASTE}`;
}

/** A request that came to nothing, as a message beside the address. */
export function refusalOf({ reason, message }: OutgoingError): InvalidFields {
  const url = {
    refused: message,
    unreachable: `The page could not be fetched. ${message} Check the address, or paste the text.`,
    timeout: `The site took longer than ten seconds. Try again later, or copy the page’s text and paste it instead.`,
    redirect: `The address leads on from page to page without end. Open it in your browser and use the address shown there.`,
    unreadable: `The site’s answer cannot be read. ${PASTE}`,
    too_large: `The page is larger than 3 MB. ${PASTE}`,
  }[reason];
  return new InvalidFields({ url });
}

/** A document that could not be read, as people are told. @param what "page", "file" */
export function unreadMessage(reason: UnreadReason, what: "page" | "file"): string {
  const paste = what === "page" ? PASTE : "Copy its text and paste it instead.";
  return {
    too_long: `This ${what} is built so intricately that it could not be read in time. ${paste}`,
    too_big: `This ${what} unpacks to more than can be read. ${paste}`,
    broken: `This ${what} is damaged or not what it says it is. ${paste}`,
    encrypted: `This ${what} is protected by a password. ${paste}`,
  }[reason];
}
