// What a sentence can have that a reader sees at once. The weights stand in weights.json; where a mark is missing
// there, it does not count. Each pattern takes time that grows with the text's length alone.
/** What a transcript says of the hall, in brackets. */
export const STAGE_DIRECTION = "a stage direction";

/** Traits that are found by their words. */
export const MARKS: Record<string, RegExp> = {
  "a figure in digits": /\d/,
  "a percentage": /%|\bper ?cent\b/i,
  "an amount of money": /[$€£]\s?\d|\b(dollars?|euros|pounds)\b/i,
  "a large number": /\b(hundred|thousand|million|billion|trillion)s?\b/i,
  "a year": /\b(19|20)\d\d\b/,
  "an approximate number":
    /\b(about|almost|nearly|around|over|approximately|roughly|at least|up to|more than)\b/i,
  "a comparison":
    /\b(more|less|fewer|higher|lower|larger|bigger|smaller|better|worse|greater|than|compared)\b/i,
  "a superlative":
    /\b(most|least|best|worst|(high|low|larg|bigg|small|great|long|short|old|young|rich|poor|strong|weak|fast|slow|few|late|deep|strict|tough|clos|dead|near|hard)i?est)\b/i,
  "change over time":
    /\b(increas|decreas|declin|doubl|tripl|grow|grew|ris(e|en|ing)\b|rose\b|fall|fell\b|los[et]|gain|cut|rais|drop|skyrocket|soar|surg)/i,
  "a span of time":
    /\b(years?|months?|decades?|days?|weeks?|yesterday|ago|since|century|history|today|now|currently)\b/i,
  "every, never, only":
    /\b(never|every|everyone|everybody|always|nobody|none|no one|all|any|only|first|last|ever)\b/i,
  "an official act":
    /\b(vot(e[ds]?|ing)|laws?|bills?|tax(es|ed)?|deals?|budget|amendment|sanctions?|sign(ed)?|treaty|agreement|oppos(ed?|es)|approv(ed?|es)|pass(ed|es)?|endors(ed?|es)|ban(ned)?)\b/i,
  "what somebody said":
    /\b(said|says|called|told|claimed|admitted|wrote|tweeted|quoted?|announced|denied|promised)\b/i,
  "support or opposition": /\b(support(ed|s)?|against|in favou?r|oppos(ed?|es|ition)|refus(ed?|es)|voted)\b/i,
  "an accusation":
    /\b(l(ied|ying|iar)|disaster|crook(ed)?|corrupt(ion)?|fail(ed|ing|ure)?|scandal|criminals?|rigged|destroy(ed)?|worse|blame|guilty|investigat(ed|ion))\b/i,
  "a country or the world": /\b(country|countries|america|nations?|world|states?|earth)\b/i,
  "work and wages":
    /\b(jobs?|wages?|workers?|unemploy(ed|ment)|income|poverty|middle class|business(es)?)\b/i,
  "war and weapons":
    /\b(wars?|troops?|military|weapons?|nuclear|guns?|terror(ists?|ism)?|isis|attack(ed|s)?|kill(ed|s|ing)?)\b/i,
  migration:
    /\b(immigra(nts?|tion)|migra(nts?|tion)|illegals?|borders?|refugees?|deport(ed|ations?)?|visas?)\b/i,
  "health and schools":
    /\b(health ?care|insurance|premiums|hospitals?|drugs?|medicare|medicaid|schools?|students?|college)\b/i,
  trade: /\b(trade|deficit|debt|manufacturing|factor(y|ies)|tariffs?|exports?|imports?)\b/i,
  "there is": /\bthere('s|’s| (is|are|was|were|has been|have been))\b/i,
  "a reason": /\bbecause\b/i,
  "a condition": /\b(if|unless)\b/i,
  "a negation": /\b(not|no|never)\b|n['’]t\b/i,
  "a question": /\?["'”’)\]]*\s*$/,
  "begins like a question":
    /^\s*(what|why|how|who|when|where|do|does|did|is|are|can|could|would|will|have|has)\b/i,
  "the future": /\b(will|shall|going to|gonna|would|could)\b|['’]ll\b/i,
  "what ought to be": /\b(should|must|need to|have to|ought|got to|let['’]s|let us|want to)\b/i,
  "an opinion of one's own":
    /\bI ((do not|don['’]t|really|just) )?(think|believe|hope|feel|guess|wish|want|love|like)\b|\bin my opinion\b/i,
  "thanks or a greeting":
    /\b(thank|thanks|welcome|please|congratulations|good (evening|morning|night)|bless)\b/i,
  doubt: /\b(maybe|perhaps|probably|possibly|might|may|kind of|sort of)\b/i,
  "I, me": /\b(I|[Mm]e|[Mm]y|[Mm]ine|[Mm]yself)\b/,
  "we, us": /\b(we|us|our|ours|ourselves)\b/i,
  you: /\b(you|your|yours|yourself)\b/i,
  "he or she": /\b(he|she|him|her|his|hers)\b/i,
  they: /\b(they|them|their|theirs)\b/i,
  "begins with but": /^\W*but\b/i,
  "begins with and": /^\W*and\b/i,
  "begins with a filler": /^\W*(so|well|now|look|ok|okay|yeah|yes|no|oh)\b/i,
  [STAGE_DIRECTION]: /^\s*[([][^)\]]*[)\]]\W*$/,
  "a quotation": /["“”]/,
  "broken off": /\.\.\.|--|…|—/,
};

/** Who speaks when a transcript names nobody: the hall, a reporter, a note. */
export const NAMELESS =
  /^\W*(un(known|identified)|system|audience|crowd|(male |female )?(reporter|question(er)?|moderator))\b/i;
