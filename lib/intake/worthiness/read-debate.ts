import type { Debate, Row } from "./model";
import { withSpeakersParts } from "./speakers-parts";

/**
 * Reads sentences as CheckThat! writes them: `line<TAB>speaker<TAB>sentence`, and `<TAB>label` where it is known (1 =
 * a fact-checker checked it). Quotes are characters like others; a first line of titles and empty lines are passed over.
 * Every sentence is given the part that its speaker plays in the table.
 * @param name said in messages
 * @throws Error with the number of the first line that is not so
 */
export function readDebate(name: string, contents: string): Debate {
  const lines = contents.replace(/^\uFEFF/, "").split(/\r?\n|\r/);
  const rows = lines.flatMap((text, index) => {
    if (text === "" || (index === 0 && /^line(_number)?\t/i.test(text))) return [];
    return [readRow(text, `${name}, line ${index + 1}`)];
  });
  if (rows.length === 0) throw new Error(`${name}: there is not one sentence in it.`);
  return { name, rows: withSpeakersParts(rows) };
}

function readRow(text: string, place: string): Row {
  const fields = text.split("\t");
  const [line, speaker, sentence, label] = fields;
  if (line === undefined || speaker === undefined || sentence === undefined || fields.length > 4)
    throw new Error(
      `${place}: it has ${fields.length} fields between tabs, not three (line, speaker, sentence) or four (with the label).`,
    );
  if (!/^\d+$/.test(line))
    throw new Error(`${place}: it begins with “${line.slice(0, 20)}”, not with a number.`);
  const row = { line, speaker, text: sentence };
  const mark = label?.trim();
  if (!mark) return row;
  if (mark !== "0" && mark !== "1")
    throw new Error(`${place}: its label is “${mark.slice(0, 20)}”, not 0 or 1.`);
  return { ...row, checked: mark === "1" };
}
