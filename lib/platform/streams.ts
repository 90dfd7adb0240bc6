/** An answer that goes on until somebody ends it. */
type Stream = { owner: string; end: () => void };

/** How many of one person's are open at once in a process: so many pages, each in a window of its own. */
const MOST = 12;

// next's bundles each evaluate this module; scripts/serve.ts, in the same process, ends them all.
const shared = globalThis as { touchstoneStreams?: { open: Set<Stream>; stopping: boolean } };

/**
 * Notes that an answer goes on. Where its owner has too many, the oldest ends for it.
 * @param end ends it; is called once at most, and not after it has been struck off
 * @returns how to strike it off
 */
export function noteStream(owner: string, end: () => void): () => void {
  const { open, stopping } = streams();
  const stream = { owner, end };
  open.add(stream);
  const own = [...open].filter((one) => one.owner === owner);
  for (const one of stopping ? [stream] : own.slice(0, -MOST)) {
    open.delete(one);
    one.end();
  }
  return () => void open.delete(stream);
}

/** Ends every stream, and those that are still to come at once: the server stops. */
export function endStreams(): void {
  const all = streams();
  all.stopping = true;
  for (const { end } of all.open) end();
  all.open.clear();
}

function streams() {
  shared.touchstoneStreams ??= { open: new Set(), stopping: false };
  return shared.touchstoneStreams;
}
