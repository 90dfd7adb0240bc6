import { EVENTS_CHANNEL, type EventNotice } from "@/lib/audit";
import { type Listener, listener } from "@/lib/platform/listen";
import { log } from "@/lib/platform/log";
import { can, type Viewer } from "@/lib/policy";
import { type Presences, presences } from "./presence";
import { eventsAfter, type Told, toldTo } from "./told";

/** Somebody of the newsroom who has a claim open, as another member is told. */
export type Colleague = { name: string; claim: string; doing: "viewing" | "editing" };

/** Who is told what of a newsroom. */
export type Watch = {
  newsroomId: string;
  /** Reads anew who watches: null once their session has ended. */
  who: () => Promise<Viewer>;
  /** The number of the last event that the watcher knows. */
  after: number;
  tell: (told: Told) => void;
  showPresent: (colleagues: Colleague[]) => void;
  /** Is called once, when the watcher may no longer watch. */
  end: () => void;
  /** Where it is heard; this process's own where left out. */
  sources?: { listener: Listener; presences: Presences };
};

/** How long it counts that somebody may watch, in milliseconds; not at all once a member has come, gone or changed. */
const TRUSTED = 2_000;

/**
 * Tells a member what happens in their newsroom, in its order and without gaps, until they may no longer know it.
 * Notices only say that there is something: what it is, and who asks, is read then. Where reading fails, the next
 * notice or look makes up for it.
 * @returns how to look again without a notice, and how to stop
 */
export function watchNewsroom(watch: Watch): { look: () => Promise<void>; stop: () => void } {
  const { newsroomId, tell } = watch;
  const sources = watch.sources ?? { listener: listener(), presences: presences() };
  let { after } = watch;
  let [stopped, reading, again, presenceChanged] = [false, false, false, true];
  let known: { viewer: NonNullable<Viewer>; until: number } | null = null;

  const admitted = async (): Promise<NonNullable<Viewer> | null> => {
    if (known && performance.now() < known.until) return known.viewer;
    const viewer = await watch.who();
    if (viewer && can(viewer, "board:read", { newsroomId })) {
      known = { viewer, until: performance.now() + TRUSTED };
      return viewer;
    }
    if (!stopped) watch.end();
    stop();
    return null;
  };
  const readOnce = async () => {
    const events = await eventsAfter(newsroomId, after);
    if (events.some(({ type }) => type.startsWith("member."))) known = null;
    const viewer = await admitted();
    if (!viewer || stopped) return;
    for (const event of events) {
      after = event.seq;
      const told = toldTo(viewer, newsroomId, event);
      if (told) tell(told);
    }
    if (presenceChanged) {
      presenceChanged = false;
      const others = sources.presences.of(newsroomId).filter(({ userId }) => userId !== viewer.id);
      watch.showPresent(others.map(({ userId: _, ...colleague }) => colleague));
    }
  };
  const look = async () => {
    again = true;
    if (reading) return;
    reading = true;
    try {
      while (again && !stopped) {
        again = false;
        await readOnce();
      }
    } catch (error) {
      log.warn({ err: error }, "what happened in a newsroom could not be read");
    } finally {
      reading = false;
    }
  };
  const unlisten = sources.listener.listen({
    channel: EVENTS_CHANNEL,
    hear: (payload) => {
      const notice = JSON.parse(payload) as EventNotice;
      if (notice.newsroomId === newsroomId && notice.seq > after) void look();
    },
    begun: () => void look(),
  });
  const unwatch = sources.presences.watch(newsroomId, () => {
    presenceChanged = true;
    void look();
  });
  const stop = () => {
    stopped = true;
    unlisten();
    unwatch();
  };
  return { look, stop };
}
