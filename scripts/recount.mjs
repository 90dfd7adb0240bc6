#!/usr/bin/env node
// The same as `npm run recount`, for `npx touchstone-recount claims.jsonl` in a clone.
process.env.INIT_CWD ??= process.cwd();
process.argv.splice(2, 0, "recount");
await import("./run.mjs");
