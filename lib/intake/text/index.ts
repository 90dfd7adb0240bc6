import { withoutBoilerplate } from "./boilerplate";
import { isCaption, withoutSetApart } from "./captions";
import { cleanText } from "./clean";
import { paragraphsOf } from "./paragraphs";

/** The text of an article out of plain text: paragraphs, parted by one empty line each. */
export function articleText(raw: string): string {
  return arranged(paragraphsOf(withoutSetApart(cleanText(raw))));
}

/** The text of an article out of paragraphs that may hold line ends and what does not belong to it. */
export function textOf(paragraphs: string[]): string {
  return arranged(paragraphs.map((one) => cleanText(one).replace(/\n+/g, " ").trim()));
}

function arranged(paragraphs: string[]): string {
  return withoutBoilerplate(paragraphs.filter((one) => one !== "" && !isCaption(one))).join("\n\n");
}
