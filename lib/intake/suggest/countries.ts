const names = new Intl.DisplayNames(["en"], { type: "region" });

/** Names of countries as the runtime knows them. */
const COUNTRIES = new Set(
  Array.from({ length: 26 * 26 }, (_, index) => {
    const code = String.fromCharCode(65 + Math.floor(index / 26), 65 + (index % 26));
    const name = names.of(code) ?? code;
    return name === code ? "" : name.toLowerCase();
  }).filter(Boolean),
);

/** Names that share no beginning with their country's, and seats of governments that stand for them. */
const SAME: Record<string, string> = {
  us: "united states",
  "u.s.": "united states",
  usa: "united states",
  america: "united states",
  american: "united states",
  washington: "united states",
  uk: "united kingdom",
  "u.k.": "united kingdom",
  britain: "united kingdom",
  british: "united kingdom",
  london: "united kingdom",
  french: "france",
  paris: "france",
  dutch: "netherlands",
  "the hague": "netherlands",
  danish: "denmark",
  spanish: "spain",
  swiss: "switzerland",
  greek: "greece",
  berlin: "germany",
  brussels: "belgium",
  moscow: "russia",
  kyiv: "ukraine",
  kiev: "ukraine",
  beijing: "china",
  ankara: "türkiye",
  turkey: "türkiye",
  turkish: "türkiye",
  tehran: "iran",
  europe: "europe",
  european: "europe",
};

/** The country that a word names or derives from ("Ukrainian" → "ukraine"), or null. */
export function countryOf(word: string): string | null {
  const lower = word.toLowerCase().replace(/['’]s?$/, "");
  if (Object.hasOwn(SAME, lower)) return SAME[lower] ?? null;
  if (COUNTRIES.has(lower)) return lower;
  if (!/(an|ish|ese|i)$/.test(lower)) return null;
  const stem = lower.replace(/(ian|an|ish|ese|i)$/, "");
  return stem.length < 4 ? null : ([...COUNTRIES].find((country) => country.startsWith(stem)) ?? null);
}
