// What a sentence can have that a reader sees at once. The weights stand in weights.json; where a mark is missing
// there, it does not count. Each pattern takes time that grows with the text's length alone.
/** What a transcript says of the hall, in brackets. */
export const STAGE_DIRECTION = "a stage direction";

/** What ends as a question. */
export const QUESTION = /\?["'”’)\]]*\s*$/;

/** Traits that are found by their words. */
export const MARKS: Record<string, RegExp> = {
  "a figure in digits": /\d/,
  "a percentage": /%|\bper ?cent\b/i,
  "an amount of money": /[$€£]\s?\d|\b(dollars?|euros|pounds)\b/i,
  "a large number": /\b(hundred|thousand|million|billion|trillion)s?\b/i,
  "change over time":
    /\b(increas|decreas|declin|doubl|tripl|grow|grew|ris(e|en|ing)\b|rose\b|fall|fell\b|los[et]|gain|cut|rais|drop|skyrocket|soar|surg)/i,
  "a number in words":
    /\b(two|three|four|five|six|seven|eight|nine|ten|eleven|twelve|dozen|twenty|thirty|forty|fifty)\b/i,
  "up or down":
    /\b(up|down|doubled?|tripled?|half|raise[ds]?|increased?|lower(ed)?|dropp(ed|ing)|fell|rose|cut|gone|highest|lowest|higher|bankrupt|out of business|out of control|through the roof)\b/i,
  "the most, the only":
    /\b(the|our|their|its) ((single|very|second|third) )?(high|low|larg|bigg|small|long|old|young|rich|poor|strong|weak|fast|slow|few|tough)i?est\b|\bthe (only|most)\b/i,
  "set against all others":
    /\bthan any(body|one)?\b|\bany other\b|\bin the (world|history)\b|\bon earth\b|\bin history\b|\bever (before|seen|had|been|made)\b|\bof any\b|\bnever (seen|been|had|before)\b|\bof all time\b|\brecord\b|\bsince (the )?(\w+ )?(19|20)\d\d\b/i,
  "a time in office":
    /\bwhen (he|she|I|you|we|they) (was|were|came|took|left|got)\b|\bas (governor|president|senator|secretary|mayor)\b|\bin office\b|\badministration\b|\bfirst term\b|\bunder (president|my|his|her|this|the)\b/i,
  "insistence on facts": /\b(in fact|the fact|facts|the truth|actually|as a matter of fact)\b/i,
  "a span of time":
    /\b(years?|months?|decades?|days?|weeks?|yesterday|ago|since|century|history|today|now|currently)\b/i,
  "every, never, only":
    /\b(never|every|everyone|everybody|always|nobody|none|no one|all|any|only|first|last|ever)\b/i,
  "an official act":
    /\b(vot(e[ds]?|ing)|laws?|bills?|tax(es|ed)?|deals?|budget|amendment|sanctions?|sign(ed)?|treaty|agreement|oppos(ed?|es)|approv(ed?|es)|pass(ed|es)?|endors(ed?|es)|ban(ned)?)\b/i,
  "what somebody said":
    /\b(said|says|called|told|claimed|admitted|wrote|tweeted|quoted?|announced|denied|promised)\b/i,
  "what the speaker said": /\bI (said|says|told|say)\b/i,
  "support or opposition": /\b(support(ed|s)?|against|in favou?r|oppos(ed?|es|ition)|refus(ed?|es)|voted)\b/i,
  "an accusation":
    /\b(l(ied|ying|iar)|disaster|crook(ed)?|corrupt(ion)?|fail(ed|ing|ure)?|scandal|criminals?|rigged|destroy(ed)?|worse|blame|guilty|investigat(ed|ion))\b/i,
  "war and weapons":
    /\b(wars?|troops?|military|weapons?|nuclear|guns?|terror(ists?|ism)?|isis|attack(ed|s)?|kill(ed|s|ing)?)\b/i,
  migration:
    /\b(immigra(nts?|tion)|migra(nts?|tion)|illegals?|borders?|refugees?|deport(ed|ations?)?|visas?)\b/i,
  "unlawful migration":
    /\b(sanctuary|open borders?|amnesty|visas?|wall|deport\w*|undocumented|illegal\w*)\b/i,
  "a group of people":
    /\b(americans|african[- ]americans?|hispanics?|latinos?|women|veterans|seniors|kids|children|workers|muslims?|families|immigrants?|refugees|small business(es)?|companies|young people)\b/i,
  "a public programme or concern":
    /\b(obama ?care|nafta|tpp|nato|medicare|medicaid|social security|common core|planned parenthood|affordable care act|minimum wage|budget|program|amendment|trade deal|wages?|drugs?|crime|poverty|prisons?|pipeline|stock market|murders?|police)\b/i,
  "a question": QUESTION,
  "begins like a question":
    /^\s*(what|why|how|who|when|where|do|does|did|is|are|can|could|would|will|have|has)\b/i,
  "the future": /\b(will|shall|going to|gonna|would|could)\b|['’]ll\b/i,
  "what ought to be": /\b(should|must|needs? to|have to|has to|had to|ought|got to|gotta|supposed to)\b/i,
  praise:
    /\b(tremendous|incredible|amazing|great|beautiful|wonderful|fantastic|unbelievable|terrific|proud|love)\b/i,
  "a negation": /\b(not|no|never|nothing|nobody|none)\b|n['’]t\b/i,
  "an opinion of one's own":
    /\bI ((do not|don['’]t|really|just) )?(think|believe|hope|feel|guess|wish|want|love|like)\b|\bin my opinion\b/i,
  "thanks or a greeting":
    /\b(thank|thanks|welcome|please|congratulations|good (evening|morning|night)|bless)\b/i,
  "talk about the talk":
    /\b(let me|question|answer|debate|respect|able to|tonight|let['’]s|say this|talk about|listen|respond|point|discuss\w*|conversation|interrupt|moment|appreciate)\b/i,
  doubt: /\b(maybe|perhaps|probably|possibly|might|may|kind of|sort of)\b/i,
  "begins with a pronoun": /^\W*(it|this|that|they|these|those|there)\b/i,
  "begins with but": /^\W*but\b/i,
  "begins with a filler": /^\W*(so|well|now|look|ok|okay|yeah|yes|no|oh)\b/i,
  [STAGE_DIRECTION]: /^\s*[([][^)\]]*[)\]]\W*$/,
};

/** Who speaks when a transcript names nobody: the hall, a reporter, a note. */
export const NAMELESS =
  /^\W*(un(known|identified)|system|audience|crowd|(male |female )?(reporter|question(er)?|moderator))\b/i;
