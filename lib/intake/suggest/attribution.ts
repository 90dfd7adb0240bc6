import type { Frame } from "./frame";
import type { Span } from "./model";
import { People } from "./people";
import type { Phrase } from "./phrases";
import type { Remembered, Speaker } from "./pronouns";
import { type Paragraph, read } from "./reading";
import { speakerOf } from "./speakers";
import { mainSubject, type Speech, speechIn } from "./speech";
import { halves, narrated, quoted, reported, type Statement, spanOf } from "./statements";

/** What each sentence of a text states, and who is said to say it. */
export function statementsOf(text: string): Statement[] {
  const paragraphs = read(text);
  const named = paragraphs.filter(({ layout }) => layout !== "headline");
  const people = new People(named.flatMap(({ frames }) => frames.map(({ words }) => words)));
  const reader = new Reader(text, people);
  return paragraphs.flatMap((paragraph) => reader.paragraph(paragraph));
}

/** So many sentences of a paragraph back a pronoun may refer. */
const REACH = 12;

/** Reads on from paragraph to paragraph, and remembers as much as a pronoun may refer to. */
class Reader {
  private before: Remembered[] = [];
  private here: Remembered[] = [];
  /** Who is quoted next: the paragraph before ends in a colon, or in the middle of a quotation. */
  private announced: Speaker | null = null;
  private continued: Speaker | null = null;

  constructor(
    private readonly text: string,
    private readonly people: People,
  ) {}

  paragraph(paragraph: Paragraph): Statement[] {
    const isProse = paragraph.layout === "prose" || paragraph.layout === "list";
    const kept = [this.before, this.here, this.announced] as const;
    this.before = this.here;
    this.here = [];
    this.continued = paragraph.isContinued ? this.continued : this.announced;
    const found = paragraph.frames.flatMap((frame, index) =>
      this.sentence(frame, paragraph, paragraph.frames[index + 1]),
    );
    // Captions and headlines stand between paragraphs: the text goes on past them.
    if (!isProse) [this.before, this.here, this.announced] = kept;
    return found;
  }

  private sentence(frame: Frame, { layout }: Paragraph, next: Frame | undefined): Statement[] {
    const speeches = speechIn(frame.words).map((speech) => ({
      speech,
      speaker: this.speaker(frame, speech.subject),
    }));
    const standing = isOnlyQuotation(frame) ? this.carried(next) : null;
    const found = speeches.flatMap(({ speech, speaker }) =>
      speech.said.flatMap((said) => this.said(frame, speech, said, speaker, layout)),
    );
    this.remember(frame, standing ? [standing] : speeches.flatMap(({ speaker }) => speaker ?? []));
    if (found.length > 0) return found;
    if (isOnlyQuotation(frame))
      return frame.whole.flatMap((quotation) => quoted(this.text, quotation, standing, layout));
    const partly = speeches.findLast(({ speaker }) => speaker !== null);
    const quote = partly ? quotedByVerb(frame, partly.speech) : null;
    if (quote && partly) return [narrated(spanOf(frame), partly.speaker, quote, layout)];
    return halves(frame).map((half) => narrated(half, null, null, layout));
  }

  private said(
    frame: Frame,
    speech: Speech,
    said: Phrase,
    speaker: Speaker | null,
    layout: Paragraph["layout"],
  ): Statement[] {
    const word = frame.words[said.from];
    if (word?.pos !== "QUOTE") return [reported(this.text, frame, speech, said, speaker, layout)];
    return frame.whole
      .filter(({ outer }) => outer.start === word.start)
      .flatMap((quotation) => quoted(this.text, quotation, speaker, layout));
  }

  private speaker(frame: Frame, subject: Phrase | null): Speaker | null {
    if (!subject) return null;
    const early = mainSubject(frame.words, subject.from);
    const inSentence = early && early.to <= subject.from ? this.plainly(frame, early) : null;
    const own = inSentence ? [{ actors: [inSentence], named: [] }] : [];
    return speakerOf(frame.words, subject, this.people, [...this.before, ...this.here, ...own]);
  }

  private plainly(frame: Frame, subject: Phrase): Speaker | null {
    return speakerOf(frame.words, subject, this.people, [...this.before, ...this.here]);
  }

  /** Whose a quotation is that stands alone: it was announced, goes on, or its speaker follows ("Stop!" he said). */
  private carried(next: Frame | undefined): Speaker | null {
    const following = next && next.words.length < 8 ? speechIn(next.words)[0] : undefined;
    if (next && following && following.said.length === 0) return this.speaker(next, following.subject);
    return this.here.at(-1)?.actors.at(-1) ?? this.continued;
  }

  private remember(frame: Frame, speakers: Speaker[]) {
    const subject = mainSubject(frame.words);
    const actor = subject ? this.plainly(frame, subject) : null;
    const named = this.people.within(frame).map(({ named: { name, gender }, start, end }) => {
      return { name, gender, start, end, kind: "person" as const, isNamed: true };
    });
    const last = speakers.at(-1) ?? null;
    this.here.push({ actors: [...(actor?.isNamed ? [actor] : []), ...speakers], named });
    if (this.here.length > REACH) this.here.shift();
    this.announced = frame.words.at(-1)?.text === ":" ? last : null;
    if (last) this.continued = last;
  }
}

function isOnlyQuotation({ words, whole }: Frame): boolean {
  return whole.length > 0 && words.every(({ pos }) => pos === "QUOTE" || pos === "PUNCT");
}

/** The words quoted right after a verb of speech, with no other verb or comma between: "called it ‘a success’". */
function quotedByVerb({ words, partial }: Frame, { verb }: Speech): Span | null {
  const said = partial.find(({ start }) => start > (words[verb]?.start ?? 0));
  if (!said) return null;
  const between = words.filter(({ start }, index) => index > verb && start < said.start);
  return between.some(({ pos }) => pos === "VERB" || pos === "PUNCT") ? null : spanOf(said);
}
