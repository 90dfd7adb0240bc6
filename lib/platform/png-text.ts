import { crc32 } from "node:zlib";

// The signature and the header chunk, which every PNG begins with.
const HEAD = 8 + 25;

/**
 * Writes words into a PNG, so that they travel with it: international text chunks (PNG, 11.3.3.4) after its header.
 * @param words by keyword, such as "Description" or "Source"
 */
export function withText(png: Uint8Array, words: Record<string, string>): Uint8Array<ArrayBuffer> {
  const chunks = Object.entries(words).map(([keyword, text]) => textChunk(keyword, text));
  return Buffer.concat([png.subarray(0, HEAD), ...chunks, png.subarray(HEAD)]);
}

/** Keyword, end; not compressed, by no method; no language, no translated keyword; text. */
function textChunk(keyword: string, text: string): Buffer {
  const data = Buffer.concat([
    Buffer.from("iTXt"),
    Buffer.from(keyword, "latin1"),
    Buffer.from([0, 0, 0, 0, 0]),
    Buffer.from(text.replaceAll("\0", "\uFFFD").toWellFormed()),
  ]);
  const framed = Buffer.alloc(data.length + 8);
  framed.writeUInt32BE(data.length - 4, 0);
  data.copy(framed, 4);
  framed.writeUInt32BE(crc32(data), data.length + 4);
  return framed;
}
