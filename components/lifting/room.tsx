"use client";

import { wordsIn } from "@/components/lifting/pieces";
import { marksOf } from "@/components/lifting/room-marks";
import { RoomPanel } from "@/components/lifting/room-panel";
import type { RoomProps } from "@/components/lifting/room-props";
import { RoomText } from "@/components/lifting/room-text";
import { SelectedBar } from "@/components/lifting/selected-bar";
import { useWorkbench } from "@/components/lifting/use-workbench";

/** Where an article becomes claims: its text, what is suggested in it, and the editor of the current suggestion. */
export function Room(props: RoomProps) {
  const { room } = props;
  const bench = useWorkbench(props);
  const { work, modes, selected, takeSelected, refs } = bench;
  const marks = marksOf({ queue: work.queue, item: work.item, lifted: room.lifted, words: modes.words });
  return (
    <div className="grid gap-x-14 gap-y-8 lg:grid-cols-[minmax(0,7fr)_minmax(0,5fr)]">
      <div className="min-w-0">
        <RoomText
          part={room.part}
          marks={marks}
          lang={room.article.inLanguage}
          textRef={refs.text}
          onPick={(to) => work.tell({ type: "go", to })}
        />
        {selected && <SelectedBar words={wordsIn(room.part, selected)} onTake={takeSelected} />}
      </div>
      <RoomPanel {...props} bench={bench} />
    </div>
  );
}
