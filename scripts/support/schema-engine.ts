import { readFile } from "node:fs/promises";
import { createRequire } from "node:module";
import path from "node:path";
import { PrismaPg } from "@prisma/adapter-pg";
import {
  bindMigrationAwareSqlAdapterFactory,
  ColumnTypeEnum,
  DriverAdapterError,
  mockAdapter,
  mockMigrationAwareAdapterFactory,
  type SqlMigrationAwareDriverAdapterFactory,
} from "@prisma/driver-adapter-utils";
import * as engine from "@prisma/schema-engine-wasm/schema_engine_bg";
import pg from "pg";

/** Prisma's schema engine, which the `prisma` command would download, from its npm build. */
export type SchemaEngine = engine.SchemaEngine;
export type { MigrationList } from "@prisma/schema-engine-wasm/schema_engine_bg";

/** An engine on a database; the caller ends the pool, and with it the engine's advisory lock. */
export function engineOn(pool: pg.Pool): Promise<SchemaEngine> {
  return open(new AtomicScripts(pool));
}

/** An engine for comparing schemas. All it asks of a database is its version, which is answered here. */
export function engineWithoutDatabase(): Promise<SchemaEngine> {
  const answer = {
    columnNames: ["exists", "version", "numeric_version"],
    columnTypes: [ColumnTypeEnum.Boolean, ColumnTypeEnum.Text, ColumnTypeEnum.Int32],
    rows: [[true, "PostgreSQL 18.4", 180_004]],
  };
  const connect = async () => ({
    ...mockAdapter("postgres"),
    queryRaw: async () => answer,
    dispose: async () => {},
  });
  return open({ ...mockMigrationAwareAdapterFactory("postgres"), connect });
}

/** Sends a migration as one query, hence one transaction; the adapter would cut it at every semicolon. */
class AtomicScripts extends PrismaPg {
  override async connect() {
    const adapter = await super.connect();
    adapter.executeScript = async (script) => {
      await adapter.underlyingDriver().query(script).catch(rethrow);
    };
    return adapter;
  }
}

function rethrow(error: unknown): never {
  if (!(error instanceof pg.DatabaseError)) throw error;
  const { severity = "ERROR", message, detail, column, hint } = error;
  // Without its code: the engine has words of its own for many codes, which say less.
  throw new DriverAdapterError({ kind: "postgres", code: "", severity, message, detail, column, hint });
}

let loaded: Promise<void> | undefined;

async function open(factory: SqlMigrationAwareDriverAdapterFactory): Promise<SchemaEngine> {
  loaded ??= load();
  await loaded;
  const schema = path.resolve("prisma/schema.prisma");
  const datamodels: [string, string][] = [[schema, await readFile(schema, "utf8")]];
  return engine.SchemaEngine.new({ datamodels }, () => {}, bindMigrationAwareSqlAdapterFactory(factory));
}

/** The package's own entry imports its .wasm as a module, which only bundlers do: this does it by hand. */
async function load(): Promise<void> {
  const entry = createRequire(import.meta.url).resolve("@prisma/schema-engine-wasm");
  const bytes = await readFile(path.join(path.dirname(entry), "schema_engine_bg.wasm"));
  const { instance } = await WebAssembly.instantiate(bytes, { "./schema_engine_bg.js": engine });
  engine.__wbg_set_wasm(instance.exports);
  (instance.exports.__wbindgen_start as () => void)();
}
