/** Words of which tests and measurements make texts that read like news from afar and say nothing. */
const WORDS =
  `the of and to a in for is on that by this with it not or be are from at as your all have new more an was we will
minister parliament budget inflation housing percent million agreement ceasefire border hospital schools energy tariff
election court ruling report figures spending deficit exports wages pension railway climate emissions harbour village
announced promised denied warned claimed rejected confirmed published estimated doubled halved rose fell since before
after according officials critics researchers farmers workers neighbours last year month spring autumn decade`.split(
    /\s+/,
  );

/** Numbers from 0 to 1 that are the same for the same seed (mulberry32). */
export function randomFrom(seed: number): () => number {
  let state = seed >>> 0;
  return () => {
    state = (state + 0x6d2b79f5) >>> 0;
    let mixed = Math.imul(state ^ (state >>> 15), state | 1);
    mixed ^= mixed + Math.imul(mixed ^ (mixed >>> 7), mixed | 61);
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 2 ** 32;
  };
}

/** A text of paragraphs with at least this many characters, the same for the same seed. */
export function prose(characters: number, seed: number): string {
  const random = randomFrom(seed);
  const paragraphs: string[] = [];
  for (let length = 0; length < characters; length += (paragraphs.at(-1)?.length ?? 0) + 2)
    paragraphs.push(Array.from({ length: 2 + Math.floor(random() * 3) }, () => sentence(random)).join(" "));
  return paragraphs.join("\n\n");
}

function sentence(random: () => number): string {
  const word = () => WORDS[Math.floor(random() * WORDS.length)] ?? "the";
  const words = Array.from({ length: 8 + Math.floor(random() * 16) }, word);
  const kind = random();
  if (kind < 0.2) words.push(`“${word()} ${word()} ${word()}”`);
  else if (kind < 0.4) words.push(`– ${Math.floor(random() * 1_000)} of them…`);
  else if (kind < 0.5) words.push(`the country’s ${word()}`);
  const text = words.join(" ");
  return `${text.charAt(0).toUpperCase()}${text.slice(1)}.`;
}
