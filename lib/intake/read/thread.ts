import path from "node:path";
import { Worker } from "node:worker_threads";
import { type Answer, type Job, Unread } from "./job";

/** How long a document may be read. */
export const READING_MILLISECONDS = 3_000;
/** How long claims may be looked for: our own work, which grows with the text's length alone. */
const SUGGESTING_MILLISECONDS = 30_000;
/** How long a thread may take to start, which is not the document's doing. */
const STARTING_MILLISECONDS = 30_000;
const HEAP = { maxOldGenerationSizeMb: 256, maxYoungGenerationSizeMb: 32, stackSizeMb: 4 };
/** What a document may fill beside the heap, where unpacked bytes lie; looked at while it is read. */
const BUFFERS = 128 * 1024 * 1024;
const LOOK_EVERY = 50;

// Started like every script of this app: from its source, whichever program it is part of. The bundler leaves it alone.
const SOURCE = path.join(/* turbopackIgnore: true */ process.cwd(), "lib/intake/read/worker.ts");

/** A thread that reads documents, one after another; after one that it could not read it is no more. */
export class Thread {
  readonly #worker = new Worker(SOURCE, { execArgv: ["--import", "tsx"], resourceLimits: HEAP });
  readonly #ready: Promise<unknown>;
  isAlive = true;

  constructor() {
    // A thread that waits keeps no program from its end.
    this.#worker.unref();
    this.#worker.once("exit", () => {
      this.isAlive = false;
    });
    this.#ready = this.#next(STARTING_MILLISECONDS);
    this.#ready.catch(() => undefined);
  }

  /** Reads one document. @throws Unread */
  async read(job: Job): Promise<unknown> {
    this.#worker.ref();
    await this.#ready;
    const answered = this.#next(job.kind === "suggest" ? SUGGESTING_MILLISECONDS : READING_MILLISECONDS);
    this.#worker.postMessage(job);
    const answer = (await answered) as Answer;
    // What is left of one document is not held against the next.
    if ((await this.#filled()) > BUFFERS / 4) void this.stop();
    this.#worker.unref();
    if ("unread" in answer) throw new Unread(answer.unread);
    return answer.result;
  }

  /** Ends the thread, whatever it is doing. */
  async stop(): Promise<void> {
    this.isAlive = false;
    await this.#worker.terminate();
  }

  /** The next message; where none comes in time, or the memory is used up, the thread ends. */
  #next(milliseconds: number): Promise<unknown> {
    const { promise, resolve, reject } = Promise.withResolvers<unknown>();
    const worker = this.#worker;
    const giveUp = (error: Error) => {
      reject(error);
      void this.stop();
    };
    const failed = (error: NodeJS.ErrnoException) =>
      giveUp(error.code === "ERR_WORKER_OUT_OF_MEMORY" ? new Unread("too_big") : error);
    const ended = () => giveUp(new Unread("broken"));
    const timer = setTimeout(() => giveUp(new Unread("too_long")), milliseconds);
    const look = setInterval(async () => {
      if ((await this.#filled()) > BUFFERS) giveUp(new Unread("too_big"));
    }, LOOK_EVERY);
    worker.once("message", resolve).once("error", failed).once("exit", ended);
    return promise.finally(() => {
      clearTimeout(timer);
      clearInterval(look);
      worker.off("message", resolve).off("error", failed).off("exit", ended);
    });
  }

  /** How many bytes lie beside the heap. */
  async #filled(): Promise<number> {
    const statistics = await this.#worker.getHeapStatistics().catch(() => null);
    return statistics?.external_memory ?? 0;
  }
}
