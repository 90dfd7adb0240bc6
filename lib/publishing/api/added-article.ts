import type { z } from "zod";
import { addArticle, SeemsKnown } from "@/lib/intake/add-article";
import type { UsableKey } from "@/lib/keys/find-key";
import { addressOf } from "../addresses";
import { Refusal } from "./problem";
import { readBody } from "./write-requests";
import { type addedArticle, articleBody } from "./write-shapes";

export type ApiAddedArticle = z.infer<typeof addedArticle>;

/** The most that such a body may have, in bytes: the longest text, of which each character takes six as JSON may write it. */
export const ARTICLE_BYTES = 2_500_000;

/**
 * Adds an article in the name of a key's maker, as the desk's form does.
 * @throws AppError forbidden, not_found; InvalidFields; TooMany; Refusal 409 where it seems to be known
 */
export async function postArticle(
  { viewer }: UsableKey,
  sent: unknown,
): Promise<{ status: number; body: ApiAddedArticle }> {
  const { article, text, ...facts } = readBody(articleBody, sent);
  const choice = article === undefined ? undefined : article === null ? "another" : { newerTextOf: article };
  try {
    const added = await addArticle(viewer, { facts, text, file: null }, { choice, sent: true });
    const { slug, outcome, suggestions } = added;
    const [desk, page] = [addressOf(`/desk/articles/${slug}`), addressOf(`/articles/${slug}`)];
    return { status: outcome === "added" ? 201 : 200, body: { slug, outcome, suggestions, desk, page } };
  } catch (error) {
    if (!(error instanceof SeemsKnown)) throw error;
    throw new Refusal(
      409,
      `This seems to be a text of the article ${error.like}, which is here already. Send its slug in article if it is a newer text of it, or null if it is another article.`,
    );
  }
}

/** Where people find what was added. @param body the answer */
export function deskAddressIn(body: string): string {
  return (JSON.parse(body) as ApiAddedArticle).desk;
}
