import { anchor, describe as selectorsOf } from "@/lib/articles/anchor";
import { prose, randomFrom } from "@/tests/support/prose";

// How long anchoring takes, against searching the same text for the same words by String.indexOf.
const CHARACTERS = 50_000;
const QUOTES = 400;
const REPEATED = ["a", "ab", "the ", "abc def ", "It was said that it was said. "];
const LENGTHS = [20, 80, 200, 400];

/** Figures of anchoring in a text of 50 KB: unchanged, damaged, gone, and in texts that repeat themselves. */
export function benchAnchoring(): void {
  const text = prose(CHARACTERS, 7);
  const quotes = chosen(text);
  for (const { start, end } of quotes) anchor(text, selectorsOf(text, start, end));
  const search = times(quotes, ({ start, end }) => void text.indexOf(text.slice(start, end)));
  console.log(`\nAnchoring in ${text.length} characters, ${QUOTES} quotes; String.indexOf at p99 = 1.0`);
  report("String.indexOf", search, search);
  const written = text.replace(/[“”]/g, '"').replaceAll("’", "'").replaceAll("\n\n", "\n \n");
  for (const [name, later] of [
    ["in a later text, unchanged", () => `A line more.\n\n${text}`],
    ["in a text written otherwise", () => written],
    ["with words of it changed", (quote: string) => text.replace(quote, () => spoilt(quote))],
    ["with an advertisement inside", (quote: string) => text.replace(quote, () => parted(quote))],
    ["gone", (quote: string) => text.replaceAll(quote, "")],
  ] as const) {
    const cases = quotes.map(({ start, end }) => ({
      later: later(text.slice(start, end)),
      selectors: selectorsOf(text, start, end),
    }));
    const found = cases.filter((one) => anchor(one.later, one.selectors)).length;
    report(
      `${name} (${found} found)`,
      times(cases, (one) => void anchor(one.later, one.selectors)),
      search,
    );
  }
  const adversarial = REPEATED.flatMap(repetitions);
  for (const one of adversarial) anchor(one.text, one.selectors);
  report(
    "in texts that repeat themselves",
    times(adversarial, (one) => void anchor(one.text, one.selectors)),
    search,
  );
}

function chosen(text: string): { start: number; end: number }[] {
  const random = randomFrom(11);
  return Array.from({ length: QUOTES }, () => {
    const start = text.indexOf(" ", Math.floor(random() * (text.length - 600))) + 1;
    return { start, end: text.indexOf(" ", start + 30 + Math.floor(random() * 300)) };
  });
}

function spoilt(quote: string): string {
  return quote
    .split(" ")
    .map((word, index) => (index % 6 === 3 ? `${word}x` : word))
    .join(" ");
}

function parted(quote: string): string {
  const middle = quote.indexOf(" ", quote.length / 2);
  return `${quote.slice(0, middle)}\n\n${prose(300, 3)}\n\n${quote.slice(middle)}`;
}

/** Quotes of such a text that stand everywhere but for a character, at the end or in the middle. */
function repetitions(unit: string) {
  const text = unit.repeat(CHARACTERS / unit.length);
  const start = text.length / 2;
  return LENGTHS.flatMap((length) => {
    const words = text.slice(0, length);
    const around = { prefix: "x".repeat(32), suffix: "y".repeat(32), start, end: start + length };
    const quotes = [
      words,
      `${words.slice(0, -1)}Z`,
      `${words.slice(0, length / 2)}ZZ${words.slice(length / 2)}`,
    ];
    return quotes.map((exact) => ({ text, selectors: { ...around, exact } }));
  });
}

/** How long each of the cases took, in milliseconds, in ascending order. */
function times<T>(cases: T[], work: (one: T) => void): number[] {
  const taken = cases.map((one) => {
    const start = performance.now();
    work(one);
    return performance.now() - start;
  });
  return taken.sort((one, other) => one - other);
}

function report(name: string, taken: number[], reference: number[]): void {
  const at = (share: number, all = taken) =>
    all[Math.min(all.length - 1, Math.floor(all.length * share))] ?? 0;
  const ratio = at(0.99) / at(0.99, reference);
  console.log(
    `${name}: p50 ${at(0.5).toFixed(2)} ms, p99 ${at(0.99).toFixed(2)} ms, longest ${at(1).toFixed(2)} ms = ${ratio.toFixed(1)}`,
  );
}
