import { existsSync } from "node:fs";
import path from "node:path";

/**
 * A file or folder as whoever typed its name means it: npm runs commands in the project's folder, not in theirs.
 * @throws Error when there is none
 */
export function placeOf(file: string): string {
  const places = [process.env.INIT_CWD, process.cwd()].map((from) => path.resolve(from ?? "", file));
  const place = places.find((one) => existsSync(one));
  if (!place) throw new Error(`${file}: there is no such file.`);
  return place;
}

/** Where a file is to be written that need not be there yet: in the folder where the command was typed. */
export function placeFor(file: string): string {
  return path.resolve(process.env.INIT_CWD ?? "", file);
}
