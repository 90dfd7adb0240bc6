import { END_MARKS, FOLLOWED_BY_A_TITLE, NOISE } from "./boilerplate-words";

/** Longer paragraphs are prose. */
const LONGEST = 240;
/** What is at least so long and ends as a sentence belongs to an article. */
const PROSE = /^.{80,}[.!?…]["'”’»)\]]*$/s;

/** An article's paragraphs without what its page says around it: menus, ratings, sharing, newsletters, cookies, lists of others. */
export function withoutBoilerplate(paragraphs: string[]): string[] {
  const kept: string[] = [];
  const titles = new Set<string>();
  const body = paragraphs.slice(0, endOf(paragraphs));
  for (let index = 0; index < body.length; index++) {
    const paragraph = body[index] ?? "";
    if (isShort(paragraph) && FOLLOWED_BY_A_TITLE.test(paragraph)) index++;
    else if (!isNoise(paragraph) && !isRepeated(paragraph, titles)) kept.push(paragraph);
  }
  return kept;
}

/** Where an article ends: at the first mark of what comes after articles, if no prose follows it. */
function endOf(paragraphs: string[]): number {
  const lastProse = paragraphs.findLastIndex((one) => PROSE.test(one));
  if (lastProse < 0) return paragraphs.length;
  const end = paragraphs.findIndex((one, index) => index > lastProse && isShort(one) && END_MARKS.test(one));
  return end < 0 ? paragraphs.length : end;
}

/** Whether a paragraph is the page's own: what it says around its articles, and not of them. */
export function isNoise(paragraph: string): boolean {
  return (
    isShort(paragraph) && [END_MARKS, FOLLOWED_BY_A_TITLE, ...NOISE].some((words) => words.test(paragraph))
  );
}

/** Titles stand on pages more than once; what ends as a sentence may be said twice. */
function isRepeated(paragraph: string, titles: Set<string>): boolean {
  if (!isShort(paragraph) || /[.!?…]["'”’»)\]]*$/.test(paragraph) || paragraph.split(" ").length < 4)
    return false;
  const title = paragraph.toLowerCase();
  if (titles.has(title)) return true;
  titles.add(title);
  return false;
}

function isShort(paragraph: string): boolean {
  return paragraph.length <= LONGEST;
}
