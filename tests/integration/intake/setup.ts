import { afterAll, beforeAll } from "vitest";
import { addArticle, type Choice } from "@/lib/intake/add-article";
import type { Brought } from "@/lib/intake/brought";
import type { FactFields } from "@/lib/intake/fact-fields";
import { onInstance } from "@/tests/integration/identity/setup";
import { type NewsServer, newsServer } from "@/tests/support/news-server";
import type { Person } from "@/tests/support/scenario";

/** An instance with a database of its own that may fetch from a news site of the test. */
export function onNewsInstance(): { news: NewsServer } {
  const state = {} as { news: NewsServer };
  const variables: Record<string, string> = {};
  beforeAll(async () => {
    state.news = await newsServer();
    variables.TOUCHSTONE_OUTGOING_TEST_HOSTS = state.news.host;
  });
  onInstance(variables);
  afterAll(() => state.news.stop());
  return state;
}

const NO_FACTS: FactFields = {
  headline: "",
  publisher: "",
  author: "",
  datePublished: "",
  inLanguage: "",
  url: "",
};

/** What somebody brings who gives nothing but this. */
export function brought({
  text = "",
  file = null,
  ...facts
}: Partial<FactFields & Pick<Brought, "text" | "file">>): Brought {
  return { facts: { ...NO_FACTS, ...facts }, text, file };
}

/** Adds an article as its form would. */
export const add = (who: Person, given: Parameters<typeof brought>[0], choice?: Choice) =>
  addArticle(who, brought(given), { choice });
