import { readFileSync } from "node:fs";
import path from "node:path";
import { env } from "@/lib/platform/env";

/** By which name sites speak of us in their robots.txt. */
export const AGENT = "Touchstone";

let version: string | undefined;

/** Who asks, with where to read what for: "Touchstone/0.1.0 (+https://check.example/methodology)". */
export function userAgent(): string {
  version ??= JSON.parse(
    readFileSync(path.join(/* turbopackIgnore: true */ process.cwd(), "package.json"), "utf8"),
  ).version as string;
  return `${AGENT}/${version} (+${env().TOUCHSTONE_URL}/methodology)`;
}
