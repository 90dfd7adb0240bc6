import { crc32 } from "node:zlib";
import { expect, it } from "vitest";
import { withText } from "@/lib/platform/png-text";
import { readPng } from "@/tests/support/png";

function chunk(type: string, data: Buffer): Buffer {
  const body = Buffer.concat([Buffer.from(type), data]);
  const [length, sum] = [Buffer.alloc(4), Buffer.alloc(4)];
  length.writeUInt32BE(data.length);
  sum.writeUInt32BE(crc32(body));
  return Buffer.concat([length, body, sum]);
}

it("writes words into a PNG that stays one", () => {
  const head = Buffer.alloc(13);
  head.writeUInt32BE(1200, 0);
  head.writeUInt32BE(630, 4);
  const signature = Buffer.from("89504e470d0a1a0a", "hex");
  const png = Buffer.concat([signature, chunk("IHDR", head), chunk("IEND", Buffer.alloc(0))]);
  const words = { Description: "Łódź \u{1F600} <b>", Source: "http://localhost/claims/a" };
  expect(readPng(withText(png, words))).toEqual({ width: 1200, height: 630, words });
  expect(readPng(withText(png, { Description: "a\0b\uD800" })).words.Description).toBe("a\uFFFDb\uFFFD");
});
