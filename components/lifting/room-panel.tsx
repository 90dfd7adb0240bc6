import { ClaimEditor } from "@/components/lifting/claim-editor";
import { CurrentCard } from "@/components/lifting/current-card";
import { Progress } from "@/components/lifting/progress";
import { RoomHelp } from "@/components/lifting/room-help";
import { RoomLists } from "@/components/lifting/room-lists";
import type { RoomProps } from "@/components/lifting/room-props";
import { type RoomState, stateOf } from "@/components/lifting/room-state";
import type { Item, Sent } from "@/components/lifting/room-types";
import { startingValues } from "@/components/lifting/starting-values";
import type { Workbench } from "@/components/lifting/use-workbench";
import type { RoomSuggestion } from "@/lib/lifting/model";

/** Beside the text: how much is left, the current suggestion with its editor, and the lists. */
export function RoomPanel(props: RoomProps & { bench: Workbench }) {
  const { room, bench } = props;
  const { work, refs, keysWork, switchKeys } = bench;
  const { item, state } = work;
  const total = Object.values(room.counts).reduce((sum, count) => sum + count, 0);
  return (
    <div
      id="suggestions"
      className="grid content-start gap-5 lg:sticky lg:top-0 lg:max-h-dvh lg:overflow-y-auto lg:py-4 lg:-ms-3 lg:px-3"
    >
      <Progress left={leftOf(room, state)} total={total} waiting={work.waiting} told={work.told} />
      {item ? (
        <Current {...props} item={item} />
      ) : (
        <p className="border-t-2 border-ink pt-3 font-serif text-read">Nothing is left to decide here.</p>
      )}
      <div>
        <RoomHelp isOn={keysWork} onSwitch={switchKeys} detailsRef={refs.help} />
        <RoomLists {...props} />
      </div>
    </div>
  );
}

function Current({
  room,
  own,
  current,
  known,
  knownNames,
  failed,
  forms,
  bench,
  item,
}: RoomProps & { bench: Workbench; item: Item }) {
  const { work, modes, refs, asks, send } = bench;
  const { article, snapshot, part } = room;
  // What came back with the page is about the words with which it opened.
  const isFirst = item.key === (own?.key ?? current);
  const typed = work.typed.current.get(item.key) ?? (isFirst ? failed.lift?.values : undefined);
  const sent = work.state.sent[item.key] ?? (isFirst ? cameBack(failed.lift, known) : undefined);
  return (
    <CurrentCard
      item={item}
      part={part}
      cut={modes.cut}
      onSplit={modes.split}
      onLeave={modes.leave}
      cardRef={refs.card}
    >
      <ClaimEditor
        key={`${item.key} ${sent?.kind ?? ""}`}
        item={item}
        articleSlug={article.slug}
        snapshotId={snapshot.id}
        published={article.datePublished}
        values={{ ...startingValues(item, part, knownNames), ...typed }}
        sent={sent}
        known={known}
        asks={asks}
        action={forms.lift}
        onSend={send}
        onTyped={(values) => work.typed.current.set(item.key, values)}
      />
    </CurrentCard>
  );
}

/** How many of the text's suggestions are left, with what was decided since the page was loaded or is on its way. */
function leftOf({ counts, suggestions }: RoomProps["room"], state: RoomState): number {
  const isLeft = (one: RoomSuggestion) =>
    stateOf(state, one) === "OPEN" && state.sent[one.id]?.kind !== "sending";
  const before = suggestions.filter((one) => one.state === "OPEN").length;
  return counts.OPEN - before + suggestions.filter(isLeft).length;
}

/** What was wrong with a form that came back with the page, as an answer says it. */
function cameBack(failed: RoomProps["failed"]["lift"], known: RoomProps["known"]): Sent | undefined {
  if (!failed) return undefined;
  const { similar } = failed.errors;
  if (similar) return { kind: "similar", message: similar, similar: known?.similar ?? [] };
  return { kind: "invalid", errors: failed.errors };
}
