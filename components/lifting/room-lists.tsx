import { claimsOf, DismissedList, LiftedList } from "@/components/lifting/decided-list";
import { DismissLeft } from "@/components/lifting/dismiss-left";
import { OtherWords } from "@/components/lifting/other-words";
import type { RoomProps } from "@/components/lifting/room-props";
import { itemOf, stateOf } from "@/components/lifting/room-state";
import { SuggestionList } from "@/components/lifting/suggestion-list";
import type { Workbench } from "@/components/lifting/use-workbench";

/** What waits, what was decided, and the ways to words that were not suggested. */
export function RoomLists({ room, failed, forms, bench }: RoomProps & { bench: Workbench }) {
  const { article, snapshot, part, suggestions, lifted } = room;
  const { work, refs } = bench;
  const { state, queue, item } = work;
  const open = suggestions.filter((one) => stateOf(state, one) === "OPEN");
  return (
    <div className="border-t border-rule">
      <SuggestionList
        items={queue}
        part={part}
        current={item?.key ?? null}
        sent={state.sent}
        onPick={(to) => work.tell({ type: "go", to })}
      />
      <LiftedList lifted={claimsOf(lifted)} />
      <DismissedList
        dismissed={suggestions.filter((one) => stateOf(state, one) === "DISMISSED")}
        part={part}
        articleSlug={article.slug}
        mayWork
        action={forms.decide}
        onRestore={work.restore}
      />
      {open.length > 0 && (
        <DismissLeft
          articleSlug={article.slug}
          ids={open.map((one) => one.id)}
          detailsRef={refs.left}
          action={forms.decide}
          onConfirm={() => work.dismiss(open.map(itemOf))}
        />
      )}
      <OtherWords
        articleSlug={article.slug}
        snapshotId={snapshot.id}
        failed={failed.words}
        action={forms.words}
      />
    </div>
  );
}
