// Each line: the word that stands for all of them, then those that are taken for it. Words in which news and posts say
// the same thing differently, forms that no rule of spelling leads back, numbers in words, countries and their people.
const SAME = `
be being been
bear bore born borne
beat beaten
begin began begun
bite bit bitten
blow blew blown
break broke broken
bring brought
build built
buy bought purchase
catch caught
choose chose chosen
come came
cut cutting
deal dealt
die died dead death dies dying deceased
draw drew drawn
drive drove driven
eat ate eaten
fall fell fallen
feel felt
fight fought
find found
fly flew flown
forget forgot forgotten
freeze froze frozen
get got gotten
give gave given
go went gone goes going
grow grew grown
hang hung hanged
hear heard
hide hid hidden
hold held
keep kept
know knew known
lay laid
lead led
leave left
lend lent
lose lost
make made making
mean meant
meet met
pay paid
prove proven
ride rode ridden
ring rang rung
rise rose risen
run ran running
say said says
see saw seen
seek sought
sell sold
send sent
shake shook shaken
shoot shot shooting shooter gunman shootings
show shown
sing sang sung
sink sank sunk
sit sat
sleep slept
speak spoke spoken
spend spent
stand stood
steal stole stolen
strike struck
swear swore sworn
swim swam swum
take took taken
teach taught
tell told
think thought
throw threw thrown
understand understood
wake woke woken
wear wore worn
weep wept
win won winning
write wrote written
child children kid kids
foot feet
man men
mouse mice
person people persons
tooth teeth
woman women
1 one
2 two
3 three
4 four
5 five
6 six
7 seven
8 eight
9 nine
10 ten
11 eleven
12 twelve
20 twenty
30 thirty
40 forty
50 fifty
100 hundred
photo photograph photographs photographed picture pictures pic pics pix image images photos pictured photoshopped photoshop
video videos footage film clip filmed
immigrant immigrants migrant migrants immigration undocumented refugee refugees
mother mom mum mothers moms
father dad fathers dads
baby babies infant infants newborn
police cop cops policeman policemen
gun guns firearm firearms rifle rifles
kill killed killing murder murdered slain
car cars automobile automobiles
plane planes airplane airplanes aeroplane aircraft jet
tv television televised
email emails e-mail
doctor doctors dr physician physicians
fire fires burning blaze wildfire wildfires
money cash
job jobs employment
worker workers employee employees
law laws legislation
ban bans banned prohibit prohibits prohibited
president potus presidential presidents presidency
republican republicans gop
democrat democrats democratic dem dems dnc
senator senators sen senate
representative representatives rep reps congressman congresswoman
governor governors gov
government governmental govt
muslim muslims islam islamic moslem
jew jews jewish
christian christians christianity
fake hoax faked hoaxes
vaccine vaccines vaccination vaccinated vaccinations
university universities college colleges
wwi ww1
wwii ww2
usa america american americans
uk britain british
europe european europeans eu
russia russian russians
china chinese
canada canadian canadians
mexico mexican mexicans
australia australian australians
germany german germans
france french
italy italian italians
spain spanish
ireland irish
iran iranian iranians
iraq iraqi iraqis
israel israeli israelis
syria syrian syrians
ukraine ukrainian ukrainians
poland polish
turkey turkish
india indian indians
japan japanese
korea korean koreans
cuba cuban cubans
haiti haitian haitians
honduras honduran hondurans
africa african africans
nigeria nigerian nigerians
sweden swedish swedes
norway norwegian norwegians
denmark danish
netherlands dutch
saudi saudis
palestine palestinian palestinians
january jan
february feb
august aug
september sept
october oct
november nov
december dec`;

/** For a word that means the same as another, that other. */
export const SAME_WORDS: ReadonlyMap<string, string> = new Map(
  SAME.trim()
    .split("\n")
    .flatMap((line) => {
      const [kept = "", ...others] = line.split(" ");
      return others.map((word) => [word, kept] as const);
    }),
);
