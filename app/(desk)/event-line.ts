import type { Told } from "@/lib/desk/told";
import type { Colleague } from "@/lib/desk/watch";

/** Whether what happens is heard: not yet, now, not for the moment, or not any more without loading the page again. */
export type LineState = "opening" | "live" | "broken" | "lost";

/** What is heard on a line, and of it. */
type Hearer = {
  told: (told: Told) => void;
  present: (colleagues: Colleague[]) => void;
  state: (state: LineState) => void;
};

/** A line on which nothing was said for so long is dead; its other end says something every 20 seconds. */
const SILENCE = 50_000;
/** How long to wait before a line that was refused is tried again, in milliseconds, and after how many tries to say so. */
const [SOONEST, LATEST, MANY] = [2_000, 60_000, 3];

/** A newsroom's events, heard in order and without gaps: after a break it goes on from the last that was heard. */
export class EventLine {
  #source: EventSource | undefined;
  #silence: ReturnType<typeof setTimeout> | undefined;
  #again: ReturnType<typeof setTimeout> | undefined;
  #refusals = 0;

  /** @param last the number of the last event that is known */
  constructor(
    readonly newsroom: string,
    private last: number,
    readonly hearer: Hearer,
  ) {}

  /** Opens the line, anew where it was open. */
  open(): void {
    this.close();
    const source = new EventSource(
      `/api/desk/${encodeURIComponent(this.newsroom)}/events?after=${this.last}`,
    );
    this.#source = source;
    source.onopen = () => {
      this.#refusals = 0;
      this.hearer.state("live");
      this.#alive();
    };
    source.onerror = () => this.#onError();
    source.onmessage = ({ data }) => {
      this.#alive();
      const event: Told = JSON.parse(data);
      this.last = event.seq;
      this.hearer.told(event);
    };
    source.addEventListener("presence", ({ data }) => this.hearer.present(JSON.parse(data)));
    source.addEventListener("beat", () => this.#alive());
  }

  close(): void {
    clearTimeout(this.#silence);
    clearTimeout(this.#again);
    this.#source?.close();
  }

  #alive(): void {
    clearTimeout(this.#silence);
    this.#silence = setTimeout(() => {
      this.hearer.state("broken");
      this.open();
    }, SILENCE);
  }

  #onError(): void {
    this.hearer.present([]);
    // The browser comes back by itself, unless it was refused.
    const refused = this.#source?.readyState === EventSource.CLOSED;
    if (refused) this.#refusals += 1;
    this.hearer.state(this.#refusals >= MANY ? "lost" : "broken");
    if (!refused) return;
    clearTimeout(this.#again);
    this.#again = setTimeout(() => this.open(), Math.min(SOONEST * 2 ** (this.#refusals - 1), LATEST));
  }
}
