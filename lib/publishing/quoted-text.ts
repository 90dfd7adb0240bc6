/**
 * An article's words as they are shown: without the "Â" that is left of a no-break space where UTF-8 was read as Latin-1.
 * It is taken for such before white space and at the end, unless a capital before it makes it the end of a word.
 * What is stored stays as the article has it, so that the words are found there.
 */
export function shownWords(text: string): string {
  return text.replace(/(?<!\p{Lu})\u00C2(?=\s|$)/gu, "");
}
