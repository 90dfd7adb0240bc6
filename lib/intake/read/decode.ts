import { detect } from "chardet";
import sniff from "html-encoding-sniffer";
import { Unread } from "./job";

/** How much is looked at to guess an encoding. */
const SAMPLE = 64 * 1024;
/** What programs say that do not know what they send. */
const OFTEN_WRONG = /^(?:windows-125\d|ISO-8859-\d+|UTF-8)$/;

/** Bytes that are no text in any encoding have many controls; pages have a few by mistake. */
const CONTROLS = /[^\P{Cc}\s]/gu;

/**
 * The text of bytes whose encoding is told by a byte order mark, by HTTP, by the page itself, or by nobody. What reads
 * as UTF-8 throughout is UTF-8, even where a server that says the same of all its pages calls it windows-1252.
 * @param charset what Content-Type says
 * @param isHtml whether the bytes may name their encoding in a meta element
 * @throws Unread for what is no text
 */
export function decode(
  bytes: Uint8Array,
  { charset, isHtml }: { charset?: string; isHtml: boolean },
): string {
  const told = sniff(isHtml ? bytes : bytes.subarray(0, 4), {
    transportLayerEncodingLabel: charset,
    maxPrescanBytes: 8 * 1024,
    defaultEncoding: "",
  });
  const text = decoded(bytes, told);
  const controls = text.slice(0, SAMPLE).match(CONTROLS)?.length ?? 0;
  if (controls > Math.min(text.length, SAMPLE) / 50) throw new Unread("broken");
  return text;
}

function decoded(bytes: Uint8Array, told: string): string {
  if (told === "" || OFTEN_WRONG.test(told)) {
    const text = strict(bytes);
    if (text !== null) return text;
  }
  const guessed = told === "" || told === "UTF-8" ? detect(bytes.subarray(0, SAMPLE)) : null;
  return decoder(guessed ?? (told || "windows-1252")).decode(bytes);
}

function strict(bytes: Uint8Array): string | null {
  try {
    return new TextDecoder("utf-8", { fatal: true }).decode(bytes);
  } catch {
    return null;
  }
}

/** Some encodings have a name and no decoder. */
function decoder(encoding: string): TextDecoder {
  try {
    return new TextDecoder(encoding);
  } catch {
    return new TextDecoder("windows-1252");
  }
}
