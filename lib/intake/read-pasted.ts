import { InvalidFields } from "@/lib/platform/errors";
import { type ArrivedArticle, TEXT_MAX } from "./model";
import { articleText } from "./text";
import { textFacts } from "./text/text-facts";

/**
 * A text that somebody pasted, as an article: cleaned, in paragraphs, without what pages put around their texts.
 * What is stored and anchored to is this text, not the pasted one.
 * @throws InvalidFields "text" where nothing is left, or more than is read
 */
export function readPasted(pasted: string): ArrivedArticle {
  // Forms send every line end as two characters, which nobody typed.
  const text = pasted.replaceAll("\r\n", "\n");
  if (text.length > TEXT_MAX)
    throw new InvalidFields({
      text: `At most ${TEXT_MAX.toLocaleString("en")} characters can be read; this has ${text.length.toLocaleString("en")}.`,
    });
  const read = articleText(text);
  if (read === "") throw new InvalidFields({ text: "Paste the article’s text." });
  return {
    arrival: "PASTED",
    text: read,
    facts: textFacts(read),
    url: null,
    addresses: [],
    fileName: null,
    retrievedAt: null,
  };
}
