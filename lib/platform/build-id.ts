import { readFileSync } from "node:fs";
import path from "node:path";

let known: string | undefined;

/** The id of the build that runs, another after each change of the code; empty where there is none (in development). */
export function buildId(): string {
  known ??= read();
  return known;
}

function read(): string {
  const file = path.join(
    /* turbopackIgnore: true */ process.cwd(),
    process.env.NEXT_DIST_DIR || ".next",
    "BUILD_ID",
  );
  try {
    return readFileSync(/* turbopackIgnore: true */ file, "utf8");
  } catch {
    return "";
  }
}
