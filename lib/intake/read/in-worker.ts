import pLimit from "p-limit";
import type { Job, Result } from "./job";
import { Thread } from "./thread";

/** How many documents are read at once; others wait. */
const AT_ONCE = 2;
/** How long a thread that has nothing to do is kept. */
const IDLE_MILLISECONDS = 5 * 60_000;

const inTurn = pLimit(AT_ONCE);
const idle: { thread: Thread; stopping: NodeJS.Timeout }[] = [];

/**
 * Reads what a stranger wrote in a thread of its own, within limits of time and memory: neither a document that is
 * nested without end nor one that unpacks without end keeps anybody else waiting.
 * @throws Unread where it cannot be read within them, or at all
 */
export function readInWorker<Kind extends Job["kind"]>(job: Job & { kind: Kind }): Promise<Result<Kind>> {
  return inTurn(async () => {
    const thread = take();
    try {
      return (await thread.read(job)) as Result<Kind>;
    } finally {
      if (thread.isAlive) keep(thread);
    }
  });
}

/** Lets a thread start, where none waits, for what is about to be read. */
export function prepareToRead(): void {
  if (idle.length === 0 && inTurn.activeCount === 0) keep(new Thread());
}

function take(): Thread {
  const { thread, stopping } = idle.pop() ?? {};
  clearTimeout(stopping);
  return thread?.isAlive ? thread : new Thread();
}

function keep(thread: Thread): void {
  const stopping = setTimeout(() => {
    idle.splice(
      idle.findIndex((one) => one.thread === thread),
      1,
    );
    void thread.stop();
  }, IDLE_MILLISECONDS);
  stopping.unref();
  idle.push({ thread, stopping });
}
