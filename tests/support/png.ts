import { createHash } from "node:crypto";
import { crc32 } from "node:zlib";

const SIGNATURE = Buffer.from([0x89, 0x50, 0x4e, 0x47, 0x0d, 0x0a, 0x1a, 0x0a]);

/**
 * Takes a PNG apart as its specification has it, checking every chunk's sum.
 * @throws Error where it is none
 */
export function readPng(bytes: Uint8Array): { width: number; height: number; words: Record<string, string> } {
  const chunks = chunksOf(bytes);
  const [head] = chunks;
  if (head?.type !== "IHDR" || chunks.at(-1)?.type !== "IEND") throw new Error("not whole");
  return { width: head.data.readUInt32BE(0), height: head.data.readUInt32BE(4), words: wordsIn(chunks) };
}

/** What of a PNG is drawn, as opposed to what is written into it: equal for equal pictures of one program. */
export function pixelsOf(bytes: Uint8Array): string {
  const data = chunksOf(bytes).filter((one) => one.type === "IDAT");
  return createHash("sha256")
    .update(Buffer.concat(data.map((one) => one.data)))
    .digest("hex");
}

type Chunk = { type: string; data: Buffer };

function chunksOf(bytes: Uint8Array): Chunk[] {
  const png = Buffer.from(bytes);
  if (!png.subarray(0, 8).equals(SIGNATURE)) throw new Error("no PNG");
  const chunks: Chunk[] = [];
  for (let at = 8; at < png.length; ) {
    const length = png.readUInt32BE(at);
    const body = png.subarray(at + 4, at + 8 + length);
    if (png.readUInt32BE(at + 8 + length) !== crc32(body)) throw new Error(`wrong sum at ${at}`);
    chunks.push({ type: body.toString("latin1", 0, 4), data: body.subarray(4) });
    at += 12 + length;
  }
  return chunks;
}

/** Uncompressed international texts, without language: keyword, five zeros, text. */
function wordsIn(chunks: Chunk[]): Record<string, string> {
  const texts = chunks
    .filter((one) => one.type === "iTXt")
    .map((one) => one.data.toString().split("\0\0\0\0\0"));
  return Object.fromEntries(texts);
}
