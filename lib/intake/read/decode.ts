import { detect } from "chardet";
import sniff from "html-encoding-sniffer";

/** How much is looked at to guess an encoding. */
const SAMPLE = 64 * 1024;
/** What programs say that do not know what they send. */
const OFTEN_WRONG = /^(?:windows-125\d|ISO-8859-\d+|UTF-8)$/;

/**
 * The text of bytes whose encoding is told by a byte order mark, by HTTP, by the page itself, or by nobody. What reads
 * as UTF-8 throughout is UTF-8, even where a server that says the same of all its pages calls it windows-1252.
 * @param charset what Content-Type says
 * @param isHtml whether the bytes may name their encoding in a meta element
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
