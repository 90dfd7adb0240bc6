import { InlineGlyph } from "@/components/consensus/glyph";
import type { Mark } from "@/components/consensus/marks";
import { NewsroomName } from "@/components/consensus/newsroom-name";
import { voiceWords } from "@/components/consensus/placing";

/** What the marks mean: which newsroom each is and what it says, unless they are too many for letters. */
export function ScaleKey({ marks, dots }: { marks: Mark[]; dots: boolean }) {
  const hollow = marks.some(({ voice: { shares } }) => [shares.U, shares.M].some(isPart));
  return (
    <figcaption className="grid gap-2.5 text-sm">
      {!dots && (
        <ul className="grid gap-x-6 gap-y-1.5 sm:grid-cols-2">
          {marks.map((mark) => (
            <li key={mark.voice.newsroom} className="flex items-start gap-1.5">
              <InlineGlyph letter={mark.letter} independents={mark.independents} whole />
              <span className="pt-0.5">
                <NewsroomName {...mark} />: <span className="text-muted">{voiceWords(mark.voice)}</span>
              </span>
            </li>
          ))}
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
