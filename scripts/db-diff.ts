import { execFileSync } from "node:child_process";
import { existsSync } from "node:fs";
import { mkdir, readdir, readFile, writeFile } from "node:fs/promises";
import path from "node:path";
import { diffSchemas } from "./migrate";
import { command } from "./support/steps";

const SCHEMA = "prisma/schema.prisma";
const MIGRATIONS = "prisma/migrations";

// Writes the migration from the committed schema to the one in the working folder: npm run db:diff -- a-name
await command(async () => {
  const name = process.argv[2] ?? "";
  if (!/^[a-z0-9_-]+$/.test(name))
    throw new Error("Say what the migration does: npm run db:diff -- add-note-to-claim");
  const sql = await diffSchemas(committedSchema(), await readFile(SCHEMA, "utf8"));
  if (!/^[^-\s]/m.test(sql))
    throw new Error(`${SCHEMA} describes the same database as its committed version.`);
  const folder = path.join(MIGRATIONS, `${await nextStamp()}_${name.replaceAll("-", "_")}`);
  await mkdir(folder);
  await writeFile(path.join(folder, "migration.sql"), sql);
  console.log(`Wrote ${folder}/migration.sql: read it, add what Prisma cannot say, then npm run db:migrate.`);
});

function committedSchema(): string | null {
  if (!existsSync(".git"))
    throw new Error("This is no git working folder: there is no committed schema to start from.");
  try {
    return execFileSync("git", ["show", `HEAD:${SCHEMA}`], {
      encoding: "utf8",
      stdio: ["ignore", "pipe", "ignore"],
    });
  } catch {
    return null;
  }
}

/** The time in the form of a migration's name, later than every migration that is there. */
async function nextStamp(): Promise<string> {
  const now = Number(new Date().toISOString().replace(/\D/g, "").slice(0, 14));
  const taken = (await readdir(MIGRATIONS))
    .map((entry) => Number.parseInt(entry, 10))
    .filter(Number.isFinite);
  return String(Math.max(now, ...taken.map((stamp) => stamp + 1)));
}
