import { claimsOf, LiftedList } from "@/components/lifting/decided-list";
import { wordsIn } from "@/components/lifting/pieces";
import { marksOf } from "@/components/lifting/room-marks";
import { begin, queueOf } from "@/components/lifting/room-state";
import { RoomText } from "@/components/lifting/room-text";
import { SuggestionFacts } from "@/components/lifting/suggestion-facts";
import type { Room } from "@/lib/lifting/room";

/** The same for who may read it and not work in it. */
export function RoomReader({ room }: { room: Room }) {
  const { part, article, lifted, suggestions } = room;
  const queue = queueOf(begin(null), suggestions);
  return (
    <div className="grid gap-x-14 gap-y-8 lg:grid-cols-[minmax(0,7fr)_minmax(0,5fr)]">
      <RoomText
        part={part}
        marks={marksOf({ queue, item: null, lifted, words: null })}
        lang={article.inLanguage}
      />
      <div className="grid content-start gap-3">
        <p className="text-sm text-muted">
          Reviewers of newsrooms that take part open claims from these words.
        </p>
        <ol className="border-t border-rule">
          {queue
            .filter((one) => one.isLikely)
            .map((item) => (
              <li key={item.key} className="grid gap-1 border-b border-rule py-2">
                <span dir="auto" className="font-serif leading-snug">
                  {wordsIn(part, item)}
                </span>
                <SuggestionFacts item={item} most={4} />
              </li>
            ))}
        </ol>
        <LiftedList lifted={claimsOf(lifted)} />
      </div>
    </div>
  );
}
