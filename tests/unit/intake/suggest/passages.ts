/**
 * Made-up passages: no such people, agencies or events. Each names who says what, in the order of the text: the words, and the
 * speaker or null.
 */
export const PASSAGES: { about: string; text: string; said: [exact: string, speaker: string | null][] }[] = [
  {
    about: "direct speech before and after the speaker, and a quotation that goes on",
    text: "“The canal carries 40 barges a day,” Harbour Minister Ilsa Varn said on Monday. “No lock has failed since May.”",
    said: [
      ["The canal carries 40 barges a day", "Ilsa Varn"],
      ["No lock has failed since May.", "Ilsa Varn"],
    ],
  },
  {
    about: "inverted: said X, and a spokesman without a name",
    text: "“We found 12 broken pumps,” said a spokesman for the water agency. He added that the agency had ordered 20 more.",
    said: [
      ["We found 12 broken pumps", "spokesman for the water agency"],
      ["the agency had ordered 20 more", "spokesman for the water agency"],
    ],
  },
  {
    about: "reported speech with and without “that”, and two clauses in one sentence",
    text: "Ilsa Varn said the port had doubled its trade since 2019. She told reporters that the debt was paid and that the last loan ended in March.",
    said: [
      ["the port had doubled its trade since 2019", "Ilsa Varn"],
      ["the debt was paid", "Ilsa Varn"],
      ["the last loan ended in March", "Ilsa Varn"],
    ],
  },
  {
    about: "according to, before and after",
    text: "The fleet lost nine ships, according to the Ministry of Barges. According to Orrin Tesk, two of them were old.",
    said: [
      ["The fleet lost nine ships", "Ministry of Barges"],
      ["two of them were old", "Orrin Tesk"],
    ],
  },
  {
    about: "the minister, the secretary of state: the last named whose title fits",
    text: "Foreign Minister Orrin Tesk met Secretary of State Ilsa Varn in the capital.\n\nThe minister said exports had fallen by 8 percent. The secretary of state said the treaty was signed in 1998.",
    said: [
      ["Foreign Minister Orrin Tesk met Secretary of State Ilsa Varn in the capital.", null],
      ["exports had fallen by 8 percent", "Orrin Tesk"],
      ["the treaty was signed in 1998", "Ilsa Varn"],
    ],
  },
  {
    about: "a pronoun is not guessed: nobody acts in the paragraphs before, and two are named",
    text: "The letter was sent to Orrin Tesk and to Pavel Undo last week.\n\nHe said the bridge had cost 90 crowns.",
    said: [
      ["The letter was sent to Orrin Tesk and to Pavel Undo last week.", null],
      ["the bridge had cost 90 crowns", null],
    ],
  },
  {
    about: "a pronoun means who spoke last, not who was named last, also past a caption",
    text: "Orrin Tesk warned the harbour was full while visiting Pavel Undo.\n\nOrrin Tesk (left) and Pavel Undo at the harbour\n\nHe said 30 ships were waiting.",
    said: [
      ["the harbour was full while visiting Pavel Undo", "Orrin Tesk"],
      ["Orrin Tesk (left) and Pavel Undo at the harbour", null],
      ["30 ships were waiting", "Orrin Tesk"],
    ],
  },
  {
    about: "a quotation over paragraphs, opened anew in each",
    text: "Pavel Undo said: “The dam was built in 1931. It was never repaired.\n\n“The gates were replaced twice.”\n\nThe dam is empty.",
    said: [
      ["The dam was built in 1931.", "Pavel Undo"],
      ["It was never repaired.", "Pavel Undo"],
      ["The gates were replaced twice.", "Pavel Undo"],
      ["The dam is empty.", null],
    ],
  },
  {
    about: "mixed quotes: some words quoted inside a reported clause",
    text: "Experts say the reservoir has “no plans at all” for a dry year. Ilsa Varn called the report ‘wholly invented’.",
    said: [
      ["the reservoir has “no plans at all” for a dry year", "Experts"],
      ["Ilsa Varn called the report ‘wholly invented’.", null],
    ],
  },
  {
    about: "an apposition between the speaker and the verb; a verb taken for a noun",
    text: 'Jora Lind, a Varnish harbour historian, tells the Gazette, "The old quay sank in 1902." Lind notes, "It was rebuilt within a year."',
    said: [
      ["The old quay sank in 1902.", "Jora Lind"],
      ["It was rebuilt within a year.", "Jora Lind"],
    ],
  },
  {
    about: "the narrator takes over again after the reported clause",
    text: "Military engineers said the wall could fall within three weeks unless it is propped, with one Varnish mayor warning: ‘Forty houses stand below.’",
    said: [
      ["the wall could fall within three weeks unless it is propped", "Military engineers"],
      ["Forty houses stand below.", "Varnish mayor"],
    ],
  },
  {
    about: "German, French and straight single marks; a possessive is no closing mark",
    text: "Ilsa Varn said: „Der Hafen has 12 cranes.“ Orrin Tesk said: «The pier has 3 lamps.» Pavel Undo said: ‘The sailors’ hall has 200 beds.’",
    said: [
      ["Der Hafen has 12 cranes.", "Ilsa Varn"],
      ["The pier has 3 lamps.", "Orrin Tesk"],
      ["The sailors’ hall has 200 beds.", "Pavel Undo"],
    ],
  },
  {
    about: "what is denied is not cut from its denial",
    text: "Ilsa Varn denied that the port had lost 40 cranes.",
    said: [["Ilsa Varn denied that the port had lost 40 cranes", "Ilsa Varn"]],
  },
  {
    about: "semicolons part two statements",
    text: "The port employs 300 people; the shipyard closed in 2004 after a fire.",
    said: [
      ["The port employs 300 people", null],
      ["the shipyard closed in 2004 after a fire.", null],
    ],
  },
];
