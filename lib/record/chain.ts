import { sha256 } from "@noble/hashes/sha2.js";
import { bytesToHex, utf8ToBytes } from "@noble/hashes/utils.js";
import canonicalize from "canonicalize";
import type { RecordBody, RecordEntry } from "./model";

// Runs alike on the server, on the command line and in a reader's browser, which has no digest outside https.

/** SHA-256 of a value's canonical JSON (RFC 8785), in hexadecimal digits. */
export function digestOf(value: unknown): string {
  return bytesToHex(sha256(utf8ToBytes(canonicalize(value) ?? "")));
}

/** What stands for an entry while it is sealed. The nonce keeps anybody from finding the body by trying. */
export function commitmentOf(nonce: string, body: RecordBody): string {
  return digestOf({ nonce, body });
}

/** The hash of an entry's place: it covers the commitment and, by the hash before, all earlier ones. */
export function hashOf(
  record: string,
  { seq, prev, commitment }: Pick<RecordEntry, "seq" | "prev" | "commitment">,
) {
  return digestOf({ record, seq, prev, commitment });
}

/** The digest of what a reviewer wrote, by which a later change of it shows. */
export function textDigest(verdict: {
  explanation: string;
  searchNote: string;
  sources: {
    url: string;
    title: string;
    publisher: string;
    stance: string;
    primary: boolean;
    quote: string;
    note: string;
  }[];
}): string {
  const { explanation, searchNote } = verdict;
  const sources = verdict.sources.map(({ url, title, publisher, stance, primary, quote, note }) => ({
    url,
    title,
    publisher,
    stance,
    primary,
    quote,
    note,
  }));
  return digestOf({ explanation, searchNote, sources });
}

/** The digest of a claim's wording. @param claim `claimant` is a name */
export function claimDigest(claim: {
  text: string;
  claimant: string | null;
  claimDate: string | null;
  inLanguage: string;
}): string {
  const { text, claimant, claimDate, inLanguage } = claim;
  return digestOf({ text, claimant, claimDate, inLanguage });
}
