import { useRef, useState } from "react";
import { pressed } from "@/components/lifting/pressed";
import type { RoomProps } from "@/components/lifting/room-props";
import { begin } from "@/components/lifting/room-state";
import type { Similar } from "@/components/lifting/room-types";
import { useCurrentInView } from "@/components/lifting/use-current-in-view";
import { useKept } from "@/components/lifting/use-kept";
import { useModes } from "@/components/lifting/use-modes";
import { useRoom } from "@/components/lifting/use-room";
import { useRoomKeys } from "@/components/lifting/use-room-keys";
import { useSelected } from "@/components/lifting/use-selected";

/** The room with its keys: what is current, what is selected, and what is done with it. */
export function useWorkbench({ room, current, own, actions }: RoomProps) {
  const { article, part, suggestions } = room;
  const initial = begin(own?.key ?? current, own ? [own] : []);
  const work = useRoom({ slug: article.slug, suggestions, actions, initial });
  const { item, queue, replace, setSaid } = work;
  const modes = useModes({ part, item, queue, replace, setSaid });
  const [keysWork, switchKeys] = useKept("touchstone-room-keys", true);
  const [toldPublic, setToldPublic] = useKept("touchstone-room-public", false);
  const [asks, setAsks] = useState<string | null>(null);
  const refs = {
    text: useRef<HTMLDivElement>(null),
    card: useRef<HTMLElement>(null),
    help: useRef<HTMLDetailsElement>(null),
    left: useRef<HTMLDetailsElement>(null),
  };
  const selected = useSelected(refs.text);
  useCurrentInView(item?.key ?? null, refs);

  const takeSelected = () => {
    document.getSelection()?.removeAllRanges();
    modes.take(selected);
  };
  const send = (form: FormData, similar: Similar[]) => {
    if (!item) return;
    const intent = form.get("intent");
    if (intent === "dismiss") return work.dismiss([item]);
    // Before the first: what is opened here everybody can read.
    if (intent === "open" && !toldPublic && asks !== item.key) return setAsks(item.key);
    setToldPublic(true);
    setAsks(null);
    work.lift(item, form, similar);
  };
  const bench = { work, modes, selected, takeSelected, refs };
  useRoomKeys((event) => modes.press(event) || pressed(event, bench), keysWork);
  return { ...bench, keysWork, switchKeys, asks: asks !== null && asks === item?.key, send };
}

export type Workbench = ReturnType<typeof useWorkbench>;
