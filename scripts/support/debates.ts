import { statSync } from "node:fs";
import { readdir, readFile } from "node:fs/promises";
import path from "node:path";
import type { Debate } from "@/lib/intake/worthiness/model";
import { readDebate } from "@/lib/intake/worthiness/read-debate";
import { placeOf } from "./place-of";

/**
 * Reads a table of sentences, or every .tsv file of a folder in the order of their names.
 * @throws Error naming file and line when one is not such a table, or when there is none
 */
export async function readDebates(file: string): Promise<{ debates: Debate[]; isFolder: boolean }> {
  const place = placeOf(file);
  if (!statSync(place).isDirectory()) return { debates: [await readOne(place)], isFolder: false };
  const names = (await readdir(place)).filter((name) => name.endsWith(".tsv")).sort();
  if (names.length === 0) throw new Error(`${file}: there is no .tsv file in this folder.`);
  const debates = await Promise.all(names.map((name) => readOne(path.join(place, name))));
  return { debates, isFolder: true };
}

async function readOne(place: string): Promise<Debate> {
  return readDebate(path.basename(place), await readFile(place, "utf8"));
}
