import { expect, it, vi } from "vitest";
import { endStreams, noteStream } from "@/lib/platform/streams";

it("ends the oldest of one person's where they have too many, and nobody else's", () => {
  const others = vi.fn();
  noteStream("other", others);
  const ends = Array.from({ length: 14 }, () => vi.fn());
  const strike = ends.map((end) => noteStream("one", end));
  expect(ends.map(({ mock }) => mock.calls.length)).toEqual([1, 1, ...Array<number>(12).fill(0)]);
  strike[13]?.();
  const next = vi.fn();
  noteStream("one", next);
  expect(ends[2]).not.toHaveBeenCalled();
  expect(others).not.toHaveBeenCalled();
});

it("ends all, each once, and whatever comes after", () => {
  const [before, after] = [vi.fn(), vi.fn()];
  noteStream("two", before);
  endStreams();
  endStreams();
  noteStream("two", after);
  expect(before).toHaveBeenCalledTimes(1);
  expect(after).toHaveBeenCalledTimes(1);
});
