import { defineConfig } from "prisma/config";

// `prisma generate` asks for the schema engine's download but does not use it; naming any executable
// file keeps it from fetching one. Migrations run on the engine's npm build instead: scripts/migrate.ts.
if (process.argv.includes("generate")) process.env.PRISMA_SCHEMA_ENGINE_BINARY ??= process.execPath;

export default defineConfig({ schema: "prisma/schema.prisma" });
