import pg from "pg";
import { inTime } from "./in-time";

type Taken = (error: Error | undefined, client?: pg.PoolClient, release?: (error?: Error) => void) => void;

/** How long one waits for a connection, so that a page says within two seconds that the database is away. */
const WITHIN = 1_500;
/** After how long a server that does not answer a new connection is given up, in milliseconds. */
const UNANSWERED = 5_000;

/**
 * A pool of connections to PostgreSQL. Who gets none in time fails; but where a burst of requests keeps the process
 * itself busy, that is not held against the database.
 */
export class PatientPool extends pg.Pool {
  readonly #within: number;

  /** @param within how long one waits for a connection at most, in milliseconds in which the process can listen */
  constructor(config: pg.PoolConfig, within = WITHIN) {
    super({ ...config, connectionTimeoutMillis: UNANSWERED });
    this.#within = within;
  }

  override connect(): Promise<pg.PoolClient>;
  override connect(taken: Taken): void;
  override connect(taken?: Taken): Promise<pg.PoolClient> | undefined {
    const asked = super.connect();
    const got = inTime(this.#within, asked).catch((error) => {
      // A connection that comes too late is for somebody else.
      asked.then((late) => late.release()).catch(() => {});
      throw error;
    });
    if (!taken) return got;
    got.then((client) => taken(undefined, client, client.release), taken);
  }
}
