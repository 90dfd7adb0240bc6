import { castVerdict } from "@/lib/verdicts/cast-verdict";
import { createClaim, createNewsroom, type Person, verdict } from "./scenario";

/** What the verdicts on a claim say: nobody may read it before quorum. */
export const wordsOn = (slug: string) => ({
  explanation: `An explanation of ${slug} that nobody may see yet`,
  source: `A source on ${slug} that nobody may see yet`,
});

/** Six reviewers of three newsrooms, enough for a consensus. */
export async function createBench(): Promise<Person[]> {
  const rooms = await Promise.all([1, 2, 3].map(() => createNewsroom(["REVIEWER", "OWNER"])));
  const [a, b, c] = rooms.map((room) => room.members);
  return [...(a ?? []), ...(b ?? []), ...(c ?? [])];
}

/** Each of the people says that the claim is false. */
export async function judge(slug: string, people: Person[]): Promise<void> {
  const [source] = verdict().sources;
  const sources = source ? [{ ...source, title: wordsOn(slug).source }] : [];
  for (const person of people) {
    await castVerdict(person, {
      slug,
      seen: 0,
      verdict: verdict({ explanation: wordsOn(slug).explanation, sources }),
    });
  }
}

/** A claim on which newsrooms agree: Consensus, False. */
export async function createAgreedClaim(statement?: string): Promise<{ id: string; slug: string }> {
  const claim = await createClaim(statement ? { statement } : {});
  await judge(claim.slug, await createBench());
  return claim;
}
