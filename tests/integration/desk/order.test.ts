import { expect, it } from "vitest";
import { deskClaims } from "@/lib/desk/queries";
import { castVerdict } from "@/lib/verdicts/cast-verdict";
import { createClaim, createNewsroom, createPerson, type Person, verdict } from "@/tests/support/scenario";
import { onTestDatabase } from "@/tests/support/test-database";

onTestDatabase();

it("lists first what the fewest have judged where a verdict waits, and the newest of one's own", async () => {
  const first = (await createNewsroom(["OWNER"])).members[0] as Person;
  const second = (await createNewsroom(["OWNER"])).members[0] as Person;
  const reader = await createPerson();
  const none = await createClaim();
  const one = await createClaim();
  const two = await createClaim();
  const cast = (person: Person, { slug }: { slug: string }) =>
    castVerdict(person, { slug, seen: 0, verdict: verdict() });
  await cast(first, two);
  await cast(second, two);
  await cast(first, one);
  const slugs = async (person: Person, view: "to-review" | "mine") =>
    (await deskClaims(person, view, 1)).claims.map((claim) => claim.slug);
  expect(await slugs(reader, "to-review")).toEqual([none.slug, one.slug, two.slug]);
  expect(await slugs(first, "mine")).toEqual([two.slug, one.slug]);
});
