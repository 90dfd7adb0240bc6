import type { DeskState } from "@/lib/desk/states";
import { db } from "@/lib/platform/db";
import type { AppError } from "@/lib/platform/errors";
import { createClaim, createNewsroom, createPerson, type Person } from "@/tests/support/scenario";

/** Everybody who could make a move on a newsroom's desk. */
export async function createDesk({ signOffRequired = false } = {}) {
  const newsroom = await createNewsroom(["OBSERVER", "REVIEWER", "REVIEWER", "REVIEWER", "EDITOR", "OWNER"]);
  await db().newsroom.update({ where: { id: newsroom.id }, data: { signOffRequired } });
  const [observer, reviewer, assignee, second, editor, owner] = newsroom.members as [
    Person,
    Person,
    Person,
    Person,
    Person,
    Person,
  ];
  const [foreigner] = (await createNewsroom(["OWNER"])).members as [Person];
  return {
    newsroomId: newsroom.id,
    slug: newsroom.slug,
    observer,
    reviewer,
    assignee,
    second,
    editor,
    owner,
    foreigner,
    independent: await createPerson(),
    steward: await createPerson({ isSteward: true }),
  };
}

/** Puts a claim onto a desk as if it had come there. @returns what a command is told of it */
export async function place(newsroomId: string, state: DeskState, people: Person[] = []) {
  const { id: claimId, slug } = await createClaim();
  await reset({ newsroomId, claimId }, state, people);
  return { newsroomId, claimId, slug, seen: 1 };
}

/** Makes a claim's row on a desk as new, in this state. */
export async function reset(
  { newsroomId, claimId }: { newsroomId: string; claimId: string },
  state: DeskState,
  people: Person[] = [],
) {
  const key = { newsroomId, claimId };
  await db().deskClaim.deleteMany({ where: key });
  await db().deskClaim.create({
    data: {
      ...key,
      state,
      declineReason: state === "DECLINED" ? "Not ours." : null,
      assignments: { create: people.map((one, index) => ({ userId: one.id, position: index + 1 })) },
    },
  });
}

/** A claim's row on a desk and who is assigned, in order. */
export async function deskOf({ newsroomId, claimId }: { newsroomId: string; claimId: string }) {
  const row = await db().deskClaim.findUnique({
    where: { newsroomId_claimId: { newsroomId, claimId } },
    include: { assignments: { orderBy: { position: "asc" } } },
  });
  return row && { ...row, userIds: row.assignments.map((one) => one.userId) };
}

/** A newsroom's events about a claim, in their order. */
export async function eventsOf({ newsroomId, claimId }: { newsroomId: string; claimId: string }) {
  const rows = await db().auditEvent.findMany({ where: { newsroomId, claimId }, orderBy: { id: "asc" } });
  return rows.map(({ type, payload }) => ({ type, ...(payload as Record<string, unknown>) }));
}

/** What was told about a claim: kind and person. */
export async function toldOf(claimId: string) {
  const rows = await db().notification.findMany({ where: { claimId }, orderBy: { id: "asc" } });
  return rows.map((one) => [one.kind, one.userId] as const);
}

/** "done", or the code with which it was refused. */
export async function outcomeOf(work: Promise<unknown>): Promise<string> {
  return work.then(
    () => "done",
    (error: AppError) => error.code ?? String(error),
  );
}

/** Two at once. @returns how each ended, sorted */
export async function both(one: Promise<unknown>, other: Promise<unknown>): Promise<string[]> {
  return (await Promise.all([outcomeOf(one), outcomeOf(other)])).sort();
}
