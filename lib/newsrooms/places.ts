// ISO 3166-1 alpha-2.
const CODES =
  "AD AE AF AG AI AL AM AO AQ AR AS AT AU AW AX AZ BA BB BD BE BF BG BH BI BJ BL BM BN BO BQ BR BS BT BV BW BY BZ CA CC CD CF CG CH CI CK CL CM CN CO CR CU CV CW CX CY CZ DE DJ DK DM DO DZ EC EE EG EH ER ES ET FI FJ FK FM FO FR GA GB GD GE GF GG GH GI GL GM GN GP GQ GR GS GT GU GW GY HK HM HN HR HT HU ID IE IL IM IN IO IQ IR IS IT JE JM JO JP KE KG KH KI KM KN KP KR KW KY KZ LA LB LC LI LK LR LS LT LU LV LY MA MC MD ME MF MG MH MK ML MM MN MO MP MQ MR MS MT MU MV MW MX MY MZ NA NC NE NF NG NI NL NO NP NR NU NZ OM PA PE PF PG PH PK PL PM PN PR PS PT PW PY QA RE RO RS RU RW SA SB SC SD SE SG SH SI SJ SK SL SM SN SO SR SS ST SV SX SY SZ TC TD TF TG TH TJ TK TL TM TN TO TR TT TV TW TZ UA UG UM US UY UZ VA VC VE VG VI VN VU WF WS YE YT ZA ZM ZW";

/** The countries that can be chosen, by their English names. */
export const COUNTRIES = CODES.split(" ")
  .map((code) => ({ code, name: nameOf("region", code) }))
  .sort((one, other) => one.name.localeCompare(other.name, "en"));

/** The English name of a country or language; its code where that is none. */
export function nameOf(type: "region" | "language", code: string): string {
  try {
    return new Intl.DisplayNames("en", { type }).of(code) ?? code;
  } catch {
    return code;
  }
}

let byName: Map<string, string> | undefined;

/** The languages of two letters by their English names, in lower case. */
function languagesByName(): Map<string, string> {
  if (byName) return byName;
  const letters = [..."abcdefghijklmnopqrstuvwxyz"];
  const codes = letters.flatMap((first) => letters.map((second) => first + second));
  const named = codes.flatMap((code) => {
    const name = nameOf("language", code);
    // Old codes ("iw", "mo") carry the name of the one that took their place.
    return name === code || Intl.getCanonicalLocales(code)[0] !== code
      ? []
      : [[name.toLowerCase(), code] as const];
  });
  byName = new Map(named);
  return byName;
}

/** The BCP 47 tag of a language that was typed as its English name or as a tag; null for what is neither. */
export function languageTag(typed: string): string | null {
  const known = languagesByName().get(typed.toLowerCase());
  if (known) return known;
  try {
    const [tag = ""] = Intl.getCanonicalLocales(typed);
    return tag !== "" && nameOf("language", tag) !== tag ? tag : null;
  } catch {
    return null;
  }
}

/** Languages the way `languageTag` reads them back: "English, Irish, pt-BR". */
export function languagesTyped(tags: readonly string[]): string {
  return tags
    .map((tag) => {
      const name = nameOf("language", tag);
      return languageTag(name) === tag ? name : tag;
    })
    .join(", ");
}
