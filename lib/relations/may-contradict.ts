/** Pairs of words of which one says the opposite of the other, each by the beginning that its forms share. */
const OPPOSITES: [string, string][] = [
  ["paus", "resum"],
  ["suspend", "resum"],
  ["suspend", "continu"],
  ["paus", "continu"],
  ["halt", "continu"],
  ["stop", "continu"],
  ["start", "stop"],
  ["begin", "end"],
  ["increas", "decreas"],
  ["increas", "cut"],
  ["rais", "lower"],
  ["rise", "fall"],
  ["rose", "fell"],
  ["grow", "shrink"],
  ["support", "oppos"],
  ["accept", "reject"],
  ["allow", "forbid"],
  ["allow", "ban"],
  ["withdraw", "stay"],
  ["withdraw", "remain"],
  ["leav", "remain"],
  ["win", "lose"],
  ["won", "lost"],
  ["confirm", "den"],
  ["always", "never"],
  ["all", "none"],
  ["majority", "minority"],
  ["before", "after"],
];

const NEGATION = /^(?:no|not|never|none|nobody|nothing|neither|nor|without|cannot|\p{L}+n[’']t)$/u;
const WORD = /[\p{L}][\p{L}’']*/gu;
const FIGURE = /\d+(?:[.,]\d+)*(?:\s*(?:%|percent|per cent|thousand|million|billion|trillion))?/giu;
const DATE =
  /\b\d{1,2}\s+(?:january|february|march|april|may|june|july|august|september|october|november|december)\b|\b(?:19|20)\d{2}\b/giu;

/**
 * Why two claims that read alike may contradict each other: what a program can see without understanding them. Each is
 * a hint to look, and says of itself what it is; most pairs that contradict each other show none.
 */
export function mayContradict(one: string, other: string): string[] {
  const [first, second] = [wordsOf(one), wordsOf(other)];
  const cues: string[] = [];
  if (isNegated(first) !== isNegated(second)) cues.push("only one of them says “not”");
  const opposite = OPPOSITES.find(
    ([a, b]) => (begins(first, a) && begins(second, b)) || (begins(first, b) && begins(second, a)),
  );
  if (opposite) cues.push("words of opposite meaning");
  const [figures, others] = [figuresOf(one), figuresOf(other)];
  if (figures.size > 0 && others.size > 0 && ![...figures].some((figure) => others.has(figure)))
    cues.push("different figures");
  return cues;
}

function wordsOf(text: string): string[] {
  return text.toLowerCase().match(WORD) ?? [];
}

/** Two negations are none, as far as a count can tell. */
function isNegated(words: string[]): boolean {
  return words.filter((word) => NEGATION.test(word)).length % 2 === 1;
}

/** A short word is meant whole, a longer one by its beginning: "end" is no part of "endorse". */
function begins(words: string[], stem: string): boolean {
  return words.some((word) => (stem.length < 4 ? word === stem : word.startsWith(stem)));
}

/** The figures of a text without its days and years, which differ without contradicting each other. */
function figuresOf(text: string): Set<string> {
  const figures = text.replace(DATE, " ").toLowerCase().match(FIGURE) ?? [];
  return new Set(figures.map((figure) => figure.replace(/[,\s]/g, "").replace("percent", "%")));
}
