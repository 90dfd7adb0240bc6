import { db } from "@/lib/platform/db";
import { type DeskState, stateLabel } from "./states";

/** Something that was done in a newsroom about a claim, in words. */
export type Activity = { id: string; at: string; who: string; what: string };

const SHOWN = 20;

// Moves that another event of the same moment tells better: who was assigned, what became of a verdict.
const SAID_ALREADY = {
  type: "desk.moved",
  OR: ["assign", "unassign", "take", "sign_off", "return", "verdict"].map((move) => ({
    payload: { path: ["move"], equals: move },
  })),
};

/** What a newsroom did about a claim: the newest first, the last 20. Ratings and texts are left out. */
export async function activityOf({
  newsroomId,
  claimId,
}: {
  newsroomId: string;
  claimId: string;
}): Promise<Activity[]> {
  const [events, { signOffRequired }] = await Promise.all([
    db().auditEvent.findMany({
      where: { newsroomId, claimId, NOT: SAID_ALREADY },
      include: { actor: { select: { id: true, name: true } } },
      orderBy: { id: "desc" },
      take: SHOWN,
    }),
    db().newsroom.findUniqueOrThrow({ where: { id: newsroomId }, select: { signOffRequired: true } }),
  ]);
  const payloads = events.map((one) => one.payload as Payload);
  const names = await namesOf(payloads.flatMap(({ userIds = [], from, to }) => [...userIds, from, to]));
  return events.map(({ id, type, createdAt, actor }, index) => ({
    id: String(id),
    at: createdAt.toISOString(),
    who: actor?.name ?? "Touchstone",
    what: wordsOf(type, payloads[index] ?? {}, { names, signOffRequired, actorId: actor?.id }),
  }));
}

type Payload = {
  userIds?: string[];
  from?: string;
  to?: string;
  move?: string;
  labels?: string[];
  dueOn?: string | null;
};
type Words = { names: Map<string, string>; signOffRequired: boolean; actorId: string | undefined };

const PLAIN: Record<string, string> = {
  "verdict.submitted": "submitted a verdict",
  "verdict.revised": "revised their verdict",
  "verdict.withdrawn": "withdrew their verdict",
  "verdict.recused": "recused themselves",
  "verdict.signed_off": "signed a verdict off",
  "verdict.returned": "returned a verdict",
  "verdict.voided": "voided a verdict",
  "verdict.reinstated": "reinstated a verdict",
  "contact.recorded": "recorded a contact",
  "contact.changed": "changed a contact",
  "thread.opened": "opened a thread",
  "thread.resolved": "resolved a thread",
  "thread.reopened": "reopened a thread",
  "comment.posted": "wrote in a thread",
  "comment.edited": "edited a comment",
};

function wordsOf(type: string, payload: Payload, { names, signOffRequired, actorId }: Words): string {
  const name = (id: string | undefined) => names.get(id ?? "") ?? "somebody who has left";
  switch (type) {
    case "desk.moved":
      return movedWords(payload, signOffRequired);
    case "desk.assigned":
      if (payload.userIds?.join() === actorId) return "took it";
      return payload.userIds?.length
        ? `assigned it to ${payload.userIds.map(name).join(" and ")}`
        : "put it back into the inbox";
    case "desk.handed_over":
      return `handed it over from ${name(payload.from)} to ${name(payload.to)}`;
    case "desk.labelled":
      return payload.labels?.length ? `labelled it ${payload.labels.join(", ")}` : "took its labels away";
    case "desk.due_set":
      return payload.dueOn ? `set it due on ${dayInWords(payload.dueOn)}` : "took its due date away";
    default:
      return PLAIN[type] ?? "changed something";
  }
}

const MOVED: Record<string, string> = {
  start: "started the review",
  pause: "paused the review",
  decline: "declined it",
};

function movedWords({ move = "", to }: Payload, signOffRequired: boolean): string {
  const now = `“${stateLabel(to as DeskState, signOffRequired)}”`;
  return MOVED[move] ?? (move === "reopen" ? `reopened it: it is ${now} again` : `moved it to ${now}`);
}

/** A day in words, in UTC. */
function dayInWords(day: string): string {
  const style = { year: "numeric", month: "long", day: "numeric", timeZone: "UTC" } as const;
  return new Date(day).toLocaleDateString("en-GB", style);
}

async function namesOf(ids: (string | undefined)[]): Promise<Map<string, string>> {
  const wanted = ids.filter((id): id is string => id !== undefined && UUID.test(id));
  const rows = await db().user.findMany({
    where: { id: { in: wanted } },
    select: { id: true, name: true },
  });
  return new Map(rows.map((one) => [one.id, one.name]));
}

const UUID = /^[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}$/;
