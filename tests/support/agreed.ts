import { castVerdict } from "@/lib/verdicts/cast-verdict";
import { createClaim, createNewsroom, type Person, verdict } from "./scenario";

/** Secrets of a verdict: what nobody may read before quorum. */
export const EXPLANATION = "An explanation that nobody may see yet";
export const SOURCE = "A source that nobody may see yet";

/** Six reviewers of three newsrooms, enough for a consensus. */
export async function createBench(): Promise<Person[]> {
  const rooms = await Promise.all([1, 2, 3].map(() => createNewsroom(["REVIEWER", "OWNER"])));
  const [a, b, c] = rooms.map((room) => room.members);
  return [...(a ?? []), ...(b ?? []), ...(c ?? [])];
}

/** Each of the people says that the claim is false. */
export async function judge(slug: string, people: Person[]): Promise<void> {
  const [source] = verdict().sources;
  const sources = source ? [{ ...source, title: SOURCE }] : [];
  for (const person of people) {
    await castVerdict(person, { slug, seen: 0, verdict: verdict({ explanation: EXPLANATION, sources }) });
  }
}

/** A claim on which newsrooms agree: Consensus, False. */
export async function createAgreedClaim(statement?: string): Promise<{ id: string; slug: string }> {
  const claim = await createClaim(statement ? { statement } : {});
  await judge(claim.slug, await createBench());
  return claim;
}
