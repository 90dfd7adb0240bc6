import { setTimeout as sleep } from "node:timers/promises";
import pg from "pg";
import { env } from "./env";
import { inTime } from "./in-time";
import { log } from "./log";

/** Who listens to a channel of PostgreSQL. */
export type Ear = {
  channel: string;
  /** Is handed what was told. */
  hear: (payload: string) => void;
  /** Is called whenever listening begins, also again after a break: what was told before then was not heard. */
  begun: () => void;
};

/** One connection on which PostgreSQL tells what is said on its channels. */
export interface Listener {
  /** @returns how to stop listening */
  listen(ear: Ear): () => void;
  stop(): Promise<void>;
}

/** How long to wait before the connection is tried again: twice as long each time, in milliseconds. */
const [SOONEST, LATEST] = [100, 5_000];
/** A connection that broke without a word is noticed within this time, in milliseconds. */
const PING = 15_000;

/**
 * Listens on one connection, whatever the number of channels and ears. The first ear opens it; when it breaks it is
 * opened again, and each ear is told that listening has begun anew.
 * @param connectionString PostgreSQL URL
 */
export function openListener(connectionString: string): Listener {
  const ears = new Set<Ear>();
  const stopping = new AbortController();
  let client: pg.Client | undefined;
  let running: Promise<void> | undefined;

  const hear = ({ channel, payload = "" }: pg.Notification) => {
    for (const ear of ears) if (ear.channel === channel) ear.hear(payload);
  };
  const keepListening = async () => {
    for (let wait = SOONEST; !stopping.signal.aborted; wait = Math.min(wait * 2, LATEST)) {
      await untilLost(connectionString, stopping.signal, hear, async (made) => {
        const heard = new Set<string>();
        for (const { channel } of ears) if (!heard.has(channel)) await attend(made, channel, heard);
        [client, wait] = [made, SOONEST];
        for (const ear of ears) ear.begun();
      });
      client = undefined;
      if (stopping.signal.aborted) return;
      log.warn({ wait }, "nothing is heard from the database: trying again");
      await sleep(wait, undefined, { signal: stopping.signal, ref: false }).catch(() => undefined);
    }
  };

  return {
    listen(ear) {
      ears.add(ear);
      running ??= keepListening();
      // Where the connection stands already. LISTEN again for a channel that is heard does no harm.
      if (client)
        void attend(client, ear.channel)
          .then(() => ears.has(ear) && ear.begun())
          .catch(() => undefined);
      return () => void ears.delete(ear);
    },
    async stop() {
      stopping.abort();
      ears.clear();
      await running;
    },
  };
}

// next's bundles each evaluate this module; scripts/serve.ts, in the same process, stops the listener.
const shared = globalThis as { touchstoneListener?: Listener | undefined };

/** This process's listener, on DATABASE_URL. */
export function listener(): Listener {
  shared.touchstoneListener ??= openListener(env().DATABASE_URL ?? "");
  return shared.touchstoneListener;
}

/** Closes this process's listener. */
export async function stopListening(): Promise<void> {
  await shared.touchstoneListener?.stop();
  shared.touchstoneListener = undefined;
}

/** Opens a connection, runs `begin` with it and stays until it is lost or to be stopped. Never fails. */
async function untilLost(
  connectionString: string,
  stop: AbortSignal,
  hear: (message: pg.Notification) => void,
  begin: (client: pg.Client) => Promise<void>,
): Promise<void> {
  const { promise: lost, resolve: lose } = Promise.withResolvers<void>();
  const client = new pg.Client({
    connectionString,
    application_name: "touchstone-listen",
    keepAlive: true,
    connectionTimeoutMillis: 1_500,
    query_timeout: 5_000,
  });
  const over = () => lose();
  client.on("notification", hear).on("error", over);
  client.on("end", over);
  stop.addEventListener("abort", over);
  const ping = setInterval(() => client.query("SELECT 1").catch(over), PING).unref();
  try {
    await client.connect();
    await begin(client);
    await lost;
  } catch {
    // Refused, or lost while it was being opened: tried again like any other.
  } finally {
    clearInterval(ping);
    stop.removeEventListener("abort", over);
    client.removeListener("notification", hear);
    // One that no longer answers is not waited for.
    await inTime(1_000, client.end()).catch(() => undefined);
  }
}

async function attend(client: pg.Client, channel: string, heard = new Set<string>()): Promise<void> {
  await client.query(`LISTEN ${client.escapeIdentifier(channel)}`);
  heard.add(channel);
}
