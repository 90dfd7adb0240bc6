import { EVENTS_CHANNEL, type EventNotice } from "@/lib/audit";
import { type Listener, listener } from "@/lib/platform/listen";
import { log } from "@/lib/platform/log";
import { can, type Viewer } from "@/lib/policy";
import { type Presences, presences } from "./presence";
import { eventsAfter, type Told, toldTo } from "./told";

/** Somebody of the newsroom who has a claim open, as another member is told. */
export type Colleague = { name: string; claim: string; doing: "viewing" | "editing" };

/** Who is told what of a newsroom. */
export type Watcher = {
  newsroomId: string;
  /** Reads anew who watches: null once their session has ended. */
  who: () => Promise<Viewer>;
  /** The number of the last event that the watcher knows. */
  after: number;
  tell: (told: Told) => void;
  showPresent: (colleagues: Colleague[]) => void;
  /** Is called once, when the watcher may no longer watch. */
  end: () => void;
};

/** Where it is heard what happens. */
type Sources = { listener: Listener; presences: Presences };

/** How long it counts that somebody may watch, in milliseconds; not at all once a member has come, gone or changed. */
const TRUSTED = 2_000;

/**
 * Tells a member what happens in their newsroom, in its order and without gaps, until they may no longer know it.
 * Notices only say that there is something: what it is, and who asks, is read then. Where reading fails, the next
 * notice or look makes up for it.
 */
export class NewsroomWatch {
  readonly #watcher: Watcher;
  readonly #presences: Presences;
  readonly #leave: (() => void)[];
  #after: number;
  #known: { viewer: NonNullable<Viewer>; until: number } | null = null;
  #presenceChanged = true;
  #wanted = false;
  #reading = false;
  #stopped = false;

  constructor(watcher: Watcher, sources: Sources = { listener: listener(), presences: presences() }) {
    const { newsroomId, after } = watcher;
    this.#watcher = watcher;
    this.#after = after;
    this.#presences = sources.presences;
    const hear = (payload: string) => {
      const notice = JSON.parse(payload) as EventNotice;
      if (notice.newsroomId === newsroomId && notice.seq > this.#after) void this.look();
    };
    const onPresence = () => {
      this.#presenceChanged = true;
      void this.look();
    };
    const begun = () => void this.look();
    this.#leave = [
      sources.listener.listen({ channel: EVENTS_CHANNEL, hear, begun }),
      sources.presences.watch(newsroomId, onPresence),
    ];
  }

  /** Looks whether there is anything to tell; one look at a time, and one more for whatever comes during it. */
  async look(): Promise<void> {
    this.#wanted = true;
    if (this.#reading) return;
    this.#reading = true;
    try {
      while (this.#wanted && !this.#stopped) {
        this.#wanted = false;
        await this.#lookOnce();
      }
    } catch (error) {
      log.warn({ err: error }, "what happened in a newsroom could not be read");
    } finally {
      this.#reading = false;
    }
  }

  stop(): void {
    this.#stopped = true;
    for (const leave of this.#leave) leave();
  }

  async #lookOnce(): Promise<void> {
    const { newsroomId, tell } = this.#watcher;
    const events = await eventsAfter(newsroomId, this.#after);
    if (events.some(({ type }) => type.startsWith("member."))) this.#known = null;
    const viewer = await this.#admitted();
    if (!viewer || this.#stopped) return;
    for (const event of events) {
      this.#after = event.seq;
      const told = toldTo(viewer, newsroomId, event);
      if (told) tell(told);
    }
    if (this.#presenceChanged) this.#showPresent(viewer.id);
  }

  #showPresent(viewerId: string): void {
    const { newsroomId, showPresent } = this.#watcher;
    this.#presenceChanged = false;
    const others = this.#presences.of(newsroomId).filter(({ userId }) => userId !== viewerId);
    showPresent(others.map(({ userId: _, ...colleague }) => colleague));
  }

  /** Who watches, while they may; ends the watch otherwise. */
  async #admitted(): Promise<Viewer> {
    if (this.#known && performance.now() < this.#known.until) return this.#known.viewer;
    const { newsroomId, who, end } = this.#watcher;
    const viewer = await who();
    if (viewer && can(viewer, "board:read", { newsroomId })) {
      this.#known = { viewer, until: performance.now() + TRUSTED };
      return viewer;
    }
    if (!this.#stopped) end();
    this.stop();
    return null;
  }
}
