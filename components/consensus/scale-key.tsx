import { InlineGlyph } from "@/components/consensus/glyph";
import type { Mark } from "@/components/consensus/marks";
import { NewsroomName } from "@/components/consensus/newsroom-name";
import { voiceWords } from "@/components/consensus/placing";
import type { Assessment } from "@/lib/consensus";

/** Which mark is which newsroom, and what it says. */
export function ScaleKey({ assessment, marks }: { assessment: Assessment; marks: Mark[] }) {
  const hollow = assessment.voices.some(
    ({ shares, mean }) => mean !== null && (shares.U.exact !== "0" || shares.M.exact !== "0"),
  );
  return (
    <figcaption className="grid gap-2 text-sm">
      <ul className="grid gap-x-6 gap-y-1.5 sm:grid-cols-2">
        {marks.map((mark, index) => {
          const voice = assessment.voices[index];
          return (
            <li key={mark.newsroom} className="flex gap-1.5">
              <InlineGlyph letter={mark.letter} independents={mark.independents} whole />
              <span>
                <NewsroomName {...mark} />
                {voice && <span className="text-muted"> {voiceWords(voice)}</span>}
              </span>
            </li>
          );
        })}
      </ul>
      <p className="text-muted">
        Each mark is one newsroom, at the mean of its reviewers’ verdicts.
        {marks.some((mark) => mark.independents) && " The diamond is all independent reviewers together."}
        {hollow && " A hollow mark is only a part of a newsroom’s voice."}
      </p>
    </figcaption>
  );
}
