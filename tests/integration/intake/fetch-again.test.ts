import { expect, it } from "vitest";
import { fetchAgain } from "@/lib/intake/fetch-again";
import { updateText } from "@/lib/intake/update-text";
import { db } from "@/lib/platform/db";
import { codeOf } from "@/tests/support/corrections";
import { createArticle, TEXT } from "@/tests/support/later-texts";
import { openClaims } from "@/tests/support/open-claims";
import { createNewsroom, type Person } from "@/tests/support/scenario";
import { add, onNewsInstance } from "./setup";

const instance = onNewsInstance();

it("an article is fetched again: nothing new, then an edited page, then something else altogether", async () => {
  const { news } = instance;
  const reviewer = (await createNewsroom(["REVIEWER"])).members[0] as Person;
  const { slug } = await add(reviewer, { url: news.story });
  const [claim = ""] = await openClaims(slug, ["Repairs will cost 96 million crowns"]);
  expect(await fetchAgain(reviewer, slug)).toBeNull();

  news.edited = true;
  expect(await fetchAgain(reviewer, slug)).toMatchObject({
    number: 2,
    places: { FUZZY: 1 },
    claims: [claim],
  });
  const texts = await db().snapshot.findMany({ where: { article: { slug } }, orderBy: { number: "asc" } });
  expect(texts.map((one) => [one.arrival, one.url])).toEqual(Array(2).fill(["FETCHED", news.story]));

  await updateText(reviewer, slug, TEXT);
  const refused = await fetchAgain(reviewer, slug).catch((error) => error);
  expect(refused.fields).toEqual({ form: expect.stringMatching(/another text altogether/) });
  expect(await db().snapshot.count({ where: { article: { slug } } })).toBe(3);
});

it("an article of which no address is known is not fetched, nor for whoever may not bring articles", async () => {
  const newsroom = await createNewsroom(["REVIEWER", "OBSERVER"]);
  const [reviewer, observer] = newsroom.members as [Person, Person];
  const { slug } = await createArticle(reviewer);
  expect(await codeOf(fetchAgain(reviewer, slug))).toBe("invalid");
  expect(await codeOf(fetchAgain(observer, slug))).toBe("forbidden");
  expect(await codeOf(fetchAgain(reviewer, "no-such-article"))).toBe("not_found");
});
