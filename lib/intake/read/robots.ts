import robotsParser from "robots-parser";
import type { Job } from "./job";

/** Whether a site's robots.txt lets an agent read an address. */
export function mayRead({ robotsUrl, text, url, agent }: Job & { kind: "robots" }): boolean {
  return robotsParser(robotsUrl, text).isAllowed(url, agent) !== false;
}
