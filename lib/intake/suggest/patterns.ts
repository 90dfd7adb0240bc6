// The words by which signals are known. Each pattern takes time that grows with the text's length alone.

/** Verbs of change, as lemmas. */
export const CHANGE =
  /^(accelerate|boost|climb|decline|decrease|deepen|double|drop|expand|fall|grow|halve|increase|lower|quadruple|reduce|rise|shrink|slump|soar|surge|triple|widen)$/;

/** Verbs of what states, courts and offices do, as lemmas. */
export const ACT =
  /^(adopt|amend|announce|appoint|approve|arrest|ban|build|cancel|charge|convict|cut|deploy|elect|enact|exempt|expel|fine|force|freeze|fund|halt|impose|introduce|invade|jail|launch|lift|limit|nominate|order|pass|pause|propose|pull|ratify|recognise|recognize|repeal|resign|sanction|sign|spare|spend|supply|suspend|up|veto|vote|withdraw)$/;

export const ACTS =
  /\b(imposition of|suspension of|abolition of|ratification of|appointment of|decision to|moved to|voted to|agreed to|decided to)\b/i;

export const CAUSE =
  /\b(because|due to|owing to|thanks to|leads? to|led to|as a result|results? (of|in)|resulted in|caus(e|ed|es)|forced|prompt(ed|s)|trigger(ed|s)|driven by|blamed on)\b/i;

export const RECORD =
  /\b(most of|majority|never|(has|have|had|is|are) always|ever been|record|unprecedented|the first (time|ever|to|of)|the (only|largest|biggest|highest|lowest|smallest|longest|fastest|worst|best|greatest|richest|oldest|most|least))\b/i;

export const OVER_TIME =
  /\b(no longer|than ever|ever been|since (the|its|their|then|\d+)|gradually|(has|have) (always|long)|year on year|compared (to|with)|up from|down from)\b/i;

export const COMPARED =
  /\b(more|less|fewer|higher|lower|stronger|weaker|larger|bigger|smaller|greater|better|worse|cheaper|faster|slower|older|younger) than\b/i;

export const NOT_SO =
  /\b(no plans?|there (is|are|was|were) no|nothing|never|no longer|(is|are|was|were|has|have|had|did|does|do)( not|n['’]t)(?! (just|only|merely|simply|whether|necessarily)))\b/i;

/** Words of judgement and of how sure somebody is, and verbs that read a meaning into things. */
export const OPINION =
  /\b(I (think|believe|feel|guess)|in my (opinion|view)|absurd|awful|brilliant|disgrace(ful)?|excellent|folly|foolish|mistake|outrageous|profound|regrettable|remarkabl[ey]|ridiculous|shameful|terrible|unacceptable|unfair|unjust|unwarranted|wonderful|worrying|wrong|arguably|clearly|fortunately|obviously|perhaps|sadly|thankfully|unfortunately|(easy|easier|hard|harder|supposed) to|(it|that|this|which) (makes you|tells you|hints? at|means|suggests)|a (sign|signal|reminder) (that|of)|something else)\b/i;

/** Feelings of many, which nobody can count. */
export const FEELING =
  /\b(anger|anxiet(y|ies)|concern(s|ed)?|discontent|doubts|fears|frustrations?|mood|nervous|patience|suspicions?|tensions?|uncertaint(y|ies)|uneas[ey]|worr(y|ies|ied))\b/i;

export const DEMAND =
  /\b(must|ought to|needs? to|has to|have to|[Ll]et['’]s|[Ii]t['’ ]i?s time to|calls? for|called for|should ["“‘]?(not )?\p{Ll}+)\b/u;

export const WISH =
  /\b(we|I)( (would|['’]d) like|['’]d like| want| hope| wish| look forward)\b|\b(grateful|thank(s|ful)?|congratulat(ed?|ions)|welcomed?|hopes? (to|that))\b/i;

export const LIKELY =
  /\b((likely|unlikely|expected|set|poised|bound|about|due) to|going to|on the horizon)\b/i;

/** A beginning that needs the words before it; "It comes after …" does not. */
export const CONTEXT = /^(it(?! (comes?|came) )|this|that|these|those|they|he|she|such)\b/i;

export const LARGE = /^(dozens?|hundreds?|thousands?|millions?|billions?|trillions?|half|quarter)$/;
export const SMALL = /^(one|two|three|four|five|six|seven|eight|nine|ten|twelve)$/;
