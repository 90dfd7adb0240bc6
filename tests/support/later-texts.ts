import { randomUUID } from "node:crypto";
import { describe as selectorsOf } from "@/lib/articles/anchor";
import { openClaim } from "@/lib/claims/open-claim";
import { readPasted } from "@/lib/intake/read-pasted";
import { storeArticle } from "@/lib/intake/store-article";
import { db } from "@/lib/platform/db";
import type { Person } from "./scenario";

/** A text about an invented town, and words of it. */
export const TEXT = [
  "The council of Varnholm voted on Thursday to close the harbour to freight for two winters, after engineers found cracks in 14 of its 31 piers.",
  "“The harbour handled 412,000 tonnes of goods in 2024, a fifth less than in the year before,” said the harbour master.",
  "Repairs will cost 96 million crowns, according to a report that the ministry of transport published on Monday.",
  "In 2019 the council had promised to rebuild the eastern quay by 2023. The work has not begun.",
].join("\n\n");
export const CRACKS = "engineers found cracks in 14 of its 31 piers";
export const COST = "Repairs will cost 96 million crowns, according to a report";
export const PROMISE = "In 2019 the council had promised to rebuild the eastern quay by 2023.";

/** The same later: the cracks stand there as they did, the cost in other words, the promise in none like it. */
export const EDITED = TEXT.replace("Repairs will cost 96", "Repairs will now cost 98")
  .replace(
    /In 2019.*$/,
    "Six years ago a new eastern quay was pledged for 2023, and nothing has come of it so far.",
  )
  .replace("The council of Varnholm", "Two days ago, the council of Varnholm");
export const PLEDGE = "Six years ago a new eastern quay was pledged for 2023";

/** Ends a text so that no other article has it. */
export function ending(): string {
  return `\n\nThis is the article ${randomUUID()} of a test.`;
}

/** An article with this text, and a claim on each of these words of it. */
export async function createArticle(by: Person, words: string[] = []) {
  const end = ending();
  const { id, slug } = await storeArticle(by, readPasted(TEXT + end));
  const snapshot = await db().snapshot.findFirstOrThrow({ where: { articleId: id } });
  const claims: string[] = [];
  for (const one of words) claims.push(await claimOn(snapshot, one));
  return { id, slug, snapshot, claims, end };
}

/** A claim on words of a text. @returns its slug */
export async function claimOn(snapshot: { id: string; text: string | null }, words: string): Promise<string> {
  const start = snapshot.text?.indexOf(words) ?? -1;
  const selectors = selectorsOf(snapshot.text ?? "", start, start + words.length);
  const slug = `claim-${randomUUID().slice(0, 8)}`;
  const claim = {
    slug,
    statement: `${words} (${slug})`,
    note: null,
    claimant: null,
    claimDate: null,
    inLanguage: "en",
  };
  const appearances = [{ snapshotId: snapshot.id, ...selectors }];
  await db().$transaction((tx) => openClaim(tx, { ...claim, appearances }));
  return slug;
}
