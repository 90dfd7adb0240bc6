// The words by which speech, titles and organisations are known. Verbs and nouns stand as lemmas.

function words(list: string): Set<string> {
  return new Set(list.trim().split(/\s+/));
}

/** Verbs that say that somebody said something. */
export const SPEECH = words(`
  acknowledge add admit advise agree allege announce answer argue assert assure believe blame boast caution claim comment
  complain concede conclude confirm contend declare demand deny describe dismiss emphasise emphasize estimate explain
  express fear find hint hope indicate inform insist joke know learn learnt maintain mention note observe pledge post predict
  proclaim promise quip reckon recall reiterate remark remind repeat reply report respond reveal say signal state stress suggest
  swear tell testify think trust tweet underline urge vow warn welcome worry write`);

/** Of these, those that may take a clause without "that": "experts said the stock would last". */
export const BARE_CLAUSE = words(`
  acknowledge add admit advise agree allege announce argue assert assure believe boast caution claim concede confirm contend
  declare deny estimate fear find hint hope indicate insist know learn learnt maintain note pledge predict promise reckon
  remind report reveal say state suggest tell think trust vow warn worry`);

/** Verbs whose first object is always whom somebody tells. */
export const TELLING = words("tell inform remind assure");

/** Verbs that turn what follows into its opposite, so that it is not said without them. */
export const DENYING = words("deny dismiss dispute doubt refuse reject");

/** What somebody says, as a noun: "the minister's warning that …". */
export const SPEECH_NOUNS = words(`
  accusation admission allegation announcement argument assertion assurance belief claim comment complaint conclusion
  declaration denial fear pledge prediction promise remark report rumour rumor speculation statement suggestion
  warning`);

/** Of these nouns, those of which nobody need be the owner: "amid speculation that …". */
export const RUMOURS = words(
  "accusation allegation claim fear report rumour rumor speculation suggestion warning",
);

/** Verbs by which a writer infers, when they follow a comma in -ing: ", signalling that …". */
export const INFERENCE = words("find hint indicate reveal signal suggest");

/** Participles that begin another thought about what was said, not a part of it. */
export const REACTION = words("trigger prompt spark raise draw fuel deepen stoke");

export const TITLES = words(`
  admiral adviser advisor ambassador analyst archbishop attorney baroness baron bishop boss captain chair chairman
  chairwoman chancellor chief colonel commander commissioner congressman congresswoman counsel dame deputy director
  doctor dr envoy executive general governor head judge justice king lady leader lieutenant lord major marshal mayor
  minister miss mp mr mrs ms observer officer pm pope premier president prince princess professor prof prosecutor queen
  rep representative researcher scientist secretary secretary-general sen senator sergeant sheikh sir speaker
  spokesman spokesperson spokeswoman superintendent treasurer vice-chancellor vice-president`);

/** Titles that say nothing of an office: they do not make "the mister" somebody. */
export const FORMS_OF_ADDRESS = words("mr mrs ms miss dr sir dame lord lady prof");

export const OF_MEN = words("mr sir lord king prince baron spokesman chairman congressman");
export const OF_WOMEN = words(
  "mrs ms miss dame lady queen princess baroness spokeswoman chairwoman congresswoman",
);

/** What a name ends in that is no person's. */
export const OF_ORGANISATIONS = words(`
  administration agency alliance army assembly association bank board bureau cabinet centre center church club college
  commission committee company conference congress corporation council court department embassy federation force forces
  foundation fund government group hall headquarters hospital house inc institute journal laboratory ltd mail media
  ministry museum nations navy news network office organisation organization palace parliament party platform police
  post press report school senate service services social society staff street study summit survey team television
  times treasury tribune union university war watch world`);

/** Nouns for those who speak, and for what "said" so; other things that seem to say something are no claimants. */
export const SPEAKERS = words(`
  academic activist ally analyst author campaigner citizen colleague commentator critic data diplomat document economist
  eyewitness expert figure friend historian insider journalist lawmaker lawyer manager member neighbour observer official
  opponent people person poll research reporter resident scholar scientist soldier source specialist supporter teacher
  veteran voter witness worker`);

/** Nouns that end like somebody who does something, and are not. */
export const NO_DOERS = words(`
  answer banner barrier bomber border carrier cellar centre chapter color computer container copper corner corridor cruiser
  danger dinner disaster disorder door encounter error factor figure filter floor giant grant harbor helicopter horror hunger
  ladder laser letter manner master matter mirror monitor motor number offer order paper plant poster power quarter reactor
  register restaurant rigor river rubber sector shelter silver summer tanker terror theater timber tower tractor trailer transfer
  vector war warrant water weather winter`);

/** Words of time that may stand between a speaker and the verb. */
export const WHEN = words(`
  ago earlier later last month morning night now once recently then today tonight week weekend year yesterday afternoon
  evening monday tuesday wednesday thursday friday saturday sunday january february march april may june july august
  september october november december next this`);

/** Small words inside names: "Ursula von der Leyen". */
export const PARTICLES = words("al ap bin da de del della den der di dos du el ibn la le ten ter van von zu");
