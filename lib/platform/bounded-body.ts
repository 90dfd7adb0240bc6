import type { Readable, Transform } from "node:stream";
import { pipeline } from "node:stream/promises";
import {
  constants,
  createBrotliDecompress,
  createGunzip,
  createInflate,
  createZstdDecompress,
} from "node:zlib";
import { OutgoingError } from "./outgoing-error";

/** The codings that are understood; what is sent in another, or in several, is not read. */
export const CODINGS = "gzip, deflate, br, zstd";

/** As RFC 9659 bounds it: nobody makes us hold more than 8 MB to look back into. */
const ZSTD = { params: { [constants.ZSTD_d_windowLogMax]: 23 } };

const DECODERS: Record<string, () => Transform> = {
  gzip: createGunzip,
  "x-gzip": createGunzip,
  deflate: createInflate,
  br: createBrotliDecompress,
  zstd: () => createZstdDecompress(ZSTD),
};

/**
 * A body, unpacked, of which never more than `bytes` is taken or made: neither one that is long nor one that was
 * packed small fills the memory.
 * @param coding what Content-Encoding says; "" and "identity" for none
 * @throws OutgoingError "too_large", "unreadable" (another coding); what the stream or the decoder throws
 */
export async function boundedBody(
  body: Readable,
  { coding, bytes, signal }: { coding: string; bytes: number; signal: AbortSignal },
): Promise<Buffer> {
  const chunks: Buffer[] = [];
  const bounded = (source: AsyncIterable<Buffer>) => within(source, bytes);
  const collect = async (source: AsyncIterable<Buffer>) => {
    for await (const chunk of bounded(source)) chunks.push(chunk);
  };
  const name = coding.trim().toLowerCase();
  if (name === "" || name === "identity") await pipeline(body, collect, { signal });
  else {
    const decoder = DECODERS[name];
    if (!decoder) {
      body.destroy();
      throw new OutgoingError("unreadable", "Its answer is packed in a way that is not understood.");
    }
    await pipeline(body, bounded, decoder(), collect, { signal });
  }
  return Buffer.concat(chunks);
}

async function* within(source: AsyncIterable<Buffer>, bytes: number): AsyncGenerator<Buffer> {
  let taken = 0;
  for await (const chunk of source) {
    taken += chunk.length;
    if (taken > bytes) throw tooLarge(bytes);
    yield chunk;
  }
}

/** The error of an answer that is longer than is taken. */
export function tooLarge(bytes: number): OutgoingError {
  return new OutgoingError("too_large", `Its answer is longer than ${bytes.toLocaleString("en")} bytes.`);
}
