import { InlineGlyph } from "@/components/consensus/glyph";
import type { Mark } from "@/components/consensus/marks";
import { NewsroomName } from "@/components/consensus/newsroom-name";
import { voiceWords } from "@/components/consensus/placing";
import type { Assessment } from "@/lib/consensus";

type Props = { assessment: Assessment; marks: Mark[]; dots: boolean };

/** What the marks mean: which newsroom each is and what it says, unless they are too many for letters. */
export function ScaleKey({ assessment, marks, dots }: Props) {
  const hollow = assessment.voices.some(({ shares }) => [shares.U, shares.M].some(isPart));
  return (
    <figcaption className="grid gap-2.5 text-sm">
      {!dots && (
        <ul className="grid gap-x-6 gap-y-1.5 sm:grid-cols-2">
          {marks.map((mark, index) => {
            const voice = assessment.voices[index];
            return (
              <li key={mark.newsroom} className="flex items-start gap-1.5">
                <InlineGlyph letter={mark.letter} independents={mark.independents} whole />
                <span className="pt-0.5">
                  <NewsroomName {...mark} />
                  {voice && <span className="text-muted"> {voiceWords(voice)}</span>}
                </span>
              </li>
            );
          })}
        </ul>
      )}
      <p className="text-muted">
        Each {dots ? "dot" : "mark"} is one newsroom, at the mean of its reviewers’ verdicts.
        {marks.some((mark) => mark.independents) && " The diamond is all independent reviewers together."}
        {hollow && ` A hollow ${dots ? "dot" : "mark"} is only a part of a newsroom’s voice.`}
      </p>
    </figcaption>
  );
}

function isPart({ exact }: { exact: string }): boolean {
  return exact !== "0" && exact !== "1";
}
