import { once } from "node:events";
import { chmod, mkdir, mkdtemp, readdir, rm, writeFile } from "node:fs/promises";
import { createServer } from "node:net";
import { tmpdir } from "node:os";
import path from "node:path";
import pg from "pg";
import { afterEach, beforeEach, expect, it } from "vitest";
import { type Cluster, type ClusterOptions, startCluster } from "@/scripts/postgres";
import { freePort } from "@/scripts/support/ports";

let root: string;
let options: ClusterOptions;
let started: Cluster[];

beforeEach(async () => {
  root = await mkdtemp(path.join(tmpdir(), "cluster-"));
  await chmod(root, 0o711);
  options = {
    folder: path.join(root, "postgres"),
    port: await freePort(),
    password: "secret",
    durable: false,
  };
  started = [];
});
afterEach(async () => {
  await Promise.all(started.map((cluster) => cluster.stop()));
  await rm(root, { recursive: true });
});

async function start(change: Partial<ClusterOptions> = {}): Promise<Cluster> {
  const cluster = await startCluster({ ...options, ...change });
  started.push(cluster);
  return cluster;
}

async function ask(cluster: Cluster, text: string): Promise<unknown[] | undefined> {
  const client = new pg.Client({ connectionString: cluster.url });
  await client.connect();
  return client
    .query({ text, rowMode: "array" })
    .then(({ rows }) => rows[0])
    .finally(() => client.end());
}

it("keeps its data when it is stopped and started again", async () => {
  const first = await start();
  await ask(first, "CREATE TABLE kept AS SELECT 7 AS number");
  await first.stop();
  expect(await ask(await start(), "SELECT number FROM kept")).toEqual([7]);
});

it("listens on this machine only, in UTF-8, and tells letters of all scripts from signs", async () => {
  const cluster = await start();
  expect(await ask(cluster, "SHOW listen_addresses")).toEqual(["127.0.0.1"]);
  expect(await ask(cluster, "SHOW server_encoding")).toEqual(["UTF8"]);
  expect(await ask(cluster, "SELECT lower('ŁÉ'), to_tsvector('english', '“Łódź” — naïve')::text")).toEqual([
    "łé",
    "'naïv':2 'łódź':1",
  ]);
});

it("comes back on the same port after kill -9, with all that it acknowledged", async () => {
  const killed = await start({ durable: true });
  await ask(killed, "CREATE TABLE kept AS SELECT 7 AS number");
  process.kill(killed.pid, "SIGKILL");
  await killed.ended;
  expect(await ask(await start({ durable: true }), "SELECT number FROM kept")).toEqual([7]);
});

it("takes over from a server that outlived whoever had started it", async () => {
  const orphan = await start();
  const taken = await start({ port: await freePort() });
  await orphan.ended;
  expect(await ask(taken, "SELECT 1")).toEqual([1]);
});

it("leaves a process alone that has got the number of a server that is gone", async () => {
  await (await start()).stop();
  await writeFile(path.join(options.folder, "postmaster.pid"), `${process.pid}\n${options.folder}\n`);
  expect(await ask(await start(), "SELECT 1")).toEqual([1]);
});

it("begins an initialisation again that was cut short, and keeps a folder aside that it does not know", async () => {
  await mkdir(path.join(`${options.folder}.unfinished`, "base"), { recursive: true });
  await mkdir(path.join(options.folder, "somebody's"), { recursive: true });
  expect(await ask(await start(), "SELECT 1")).toEqual([1]);
  const there = await readdir(root);
  expect(there).not.toContain("postgres.unfinished");
  expect(there.filter((name) => name.startsWith("postgres.unknown-"))).toHaveLength(1);
});

it("says in one line why it does not start", async () => {
  await (await start()).stop();
  await expect(start({ password: "another" })).rejects.toThrow(
    /^PostgreSQL refuses the stored password of \S+$/,
  );
  const neighbour = createServer().listen(options.port, "127.0.0.1");
  await once(neighbour, "listening");
  await expect(start()).rejects.toThrow(
    /^PostgreSQL does not start: .*could not create any TCP\/IP sockets.*$/,
  );
  neighbour.close();
});
