import { createHash, randomUUID } from "node:crypto";
import { openClaim } from "@/lib/claims/open-claim";
import { db } from "@/lib/platform/db";
import type { Role, Viewer } from "@/lib/policy";
import type { VerdictInput } from "@/lib/verdicts/fields";

/** A signed-in person of a test. */
export type Person = NonNullable<Viewer>;

const short = () => randomUUID().slice(0, 8);

/** A person without a newsroom. */
export async function createPerson(given: { isSteward?: boolean } = {}): Promise<Person> {
  const handle = `person-${short()}`;
  const { isSteward = false } = given;
  const data = { handle, name: `Person ${handle}`, email: `${handle}@people.example`, isSteward };
  const { id, name } = await db().user.create({ data });
  return { id, handle, name, isSteward, memberships: [] };
}

/** A newsroom and its people, one for each role asked for; an owner is added where none is. */
export async function createNewsroom(roles: Role[], { verified = true } = {}) {
  const people = await Promise.all(
    (roles.includes("OWNER") ? roles : [...roles, "OWNER"]).map(() => createPerson()),
  );
  const all = roles.includes("OWNER") ? roles : ([...roles, "OWNER"] as Role[]);
  const slug = `newsroom-${short()}`;
  const memberships = all.map((role, index) => ({ role, userId: people[index]?.id ?? "" }));
  const { id, name } = await db().newsroom.create({
    data: {
      slug,
      name: `Newsroom ${slug}`,
      verifiedAt: verified ? new Date() : null,
      admission: verified ? "ADMITTED" : "PENDING",
      memberships: { create: memberships },
    },
  });
  const members = people.map((person, index) => {
    const role = all[index] ?? "OWNER";
    return { ...person, memberships: [{ newsroomId: id, slug, name, role, verified }] };
  });
  return { id, slug, name, members };
}

/** A claim open for review, with one appearance. @returns its slug */
export async function createClaim(given: { statement?: string } = {}): Promise<{ id: string; slug: string }> {
  const slug = `claim-${short()}`;
  const exact = "the exact words";
  const { snapshots } = await db().article.create({
    data: {
      slug: `article-${short()}`,
      headline: "A headline",
      snapshots: { create: { sha256: createHash("sha256").update(slug).digest("hex"), characters: 1_000 } },
    },
    select: { snapshots: true },
  });
  const id = await db().$transaction((tx) =>
    openClaim(tx, {
      slug,
      statement: given.statement ?? `Somebody said something on ${slug}.`,
      note: null,
      claimant: null,
      claimDate: "2025-04",
      inLanguage: "en",
      appearances: [
        { snapshotId: snapshots[0]?.id ?? "", exact, prefix: "before ", suffix: " after", start: 7, end: 22 },
      ],
    }),
  );
  return { id, slug };
}

/** A verdict that counts, changed by `change`. */
export function verdict(change: Partial<VerdictInput> = {}): VerdictInput {
  const source = {
    url: "https://documents.example/treaty",
    title: "The treaty",
    publisher: "The parties",
    stance: "REFUTES" as const,
    primary: true,
    quote: "",
    note: "",
  };
  return {
    rating: "FALSE",
    explanation: "The treaty says otherwise.",
    searchNote: "",
    note: "",
    newsroomId: "",
    sources: [source],
    ...change,
  };
}
