/**
 * A text without what people paste along with it: web addresses, the short addresses of pictures, and the line that
 * names who posted it and when. What a hashtag or an account's name is made of becomes words.
 */
export function withoutNoise(text: string): string {
  return text
    .trimEnd()
    .replace(SIGNATURE, " $1 $2 $3 $4 ")
    .replace(ADDRESS, " ")
    .replace(TAGGED, (_, name: string) => ` ${wordsOfName(name)} `);
}

// Posts are pasted with addresses that stick to the word before: "#tag" and "pic.twitter.com/…" as one.
const ADDRESS = /(?:https?:\/\/|\bwww\.|pic\.twitter\.com\/)\S*/giu;
// A post's last line: "— Name (@account) January 6, 2020". The names, the month and the year say something, the day does not.
// Spaces are counted, so that no text makes it try all divisions of a long run of them.
const SIGNATURE =
  /[—–-]\s{0,2}([^—\n]{0,80}?)\s{0,2}\((@\w{1,30})\)\s{0,2}(?:(\w{3,9}) \d{1,2}, (\d{4}))?\s{0,2}$/u;
const TAGGED = /[#@]([\p{L}\p{N}_]+)/gu;

/** "AustralianFires2020" → "Australian Fires 2020". */
function wordsOfName(name: string): string {
  return name
    .replaceAll("_", " ")
    .replace(/(\p{Ll})(\p{Lu})/gu, "$1 $2")
    .replace(/(\p{Lu})(\p{Lu}\p{Ll})/gu, "$1 $2")
    .replace(/(\p{L})(\p{N})/gu, "$1 $2");
}
