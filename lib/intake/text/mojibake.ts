/** What windows-1252 shows for the bytes 0x80 to 0x9F; as in the encoding standard, five of them show as themselves. */
const SHOWN = "€\u0081‚ƒ„…†‡ˆ‰Š‹Œ\u008dŽ\u008f\u0090‘’“”•–—˜™š›œ\u009džŸ";
const FOLLOWING = `[${SHOWN}\u00A0-\u00BF]`;

/** UTF-8 that was read as windows-1252: a first byte of the blocks that articles use, and the bytes that follow it. */
const MISREAD = new RegExp(`[ÂÃÄÅÎÏÐÑ]${FOLLOWING}|[âãäåæçèéêëìíï]${FOLLOWING}{2}|ð${FOLLOWING}{3}`, "g");
/** Misread text that nobody writes: without it, "AMANHÃ”" is a word before a quotation mark. */
const EVIDENCE = new RegExp(
  `Â[\\u00A0-\\u00BF]|Ã[\\u00A0-\\u00BF]|â€${FOLLOWING}|ï»¿|(?:[ÐÑ]${FOLLOWING}){4}`,
);
/** What is left where a program has dropped the byte after it: a no-break space or a closing quotation mark. */
const LEFT_OVER = /(?<!\p{Lu})Â(?![\p{L}\p{M}])/gu;

/**
 * Text with its characters as they were written, where UTF-8 was once (or twice) read as windows-1252: "â€™" is an
 * apostrophe again, and a lone "Â", left of a no-break space, goes.
 */
export function repaired(text: string): string {
  let result = text;
  for (let times = 0; times < 2 && EVIDENCE.test(result); times++) result = result.replace(MISREAD, read);
  return result.replace(/â€(?=[\s.,;:!?)]|$)/g, "”").replace(LEFT_OVER, "");
}

/** The character that these bytes are in UTF-8; the text itself where they are none. */
function read(misread: string): string {
  const bytes = Uint8Array.from(misread, (shown) => {
    const index = SHOWN.indexOf(shown);
    return index < 0 ? shown.charCodeAt(0) : 0x80 + index;
  });
  try {
    return new TextDecoder("utf-8", { fatal: true, ignoreBOM: true }).decode(bytes);
  } catch {
    return misread;
  }
}
