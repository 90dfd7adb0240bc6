import type { Tx } from "@/lib/platform/db";
import { chainsOf, GENESIS, hashOf } from "./chain";

/** What may be recorded, and with which particulars. Ids and codes only: texts live in their own tables. */
export type AuditEvent =
  | { type: "verdict.submitted"; verdictId: string; revision: number; castBlind: boolean }
  | { type: "verdict.revised"; verdictId: string; revision: number; castBlind: boolean }
  | { type: "verdict.withdrawn"; verdictId: string; revision: number }
  | { type: "verdict.recused"; verdictId: string; revision: number }
  | { type: "verdict.signed_off"; verdictId: string; revision: number }
  | { type: "verdict.returned"; verdictId: string; revision: number }
  | { type: "verdict.voided"; verdictId: string; decisionId: string }
  | { type: "verdict.reinstated"; verdictId: string; decisionId: string }
  | { type: "source.hidden"; verdictId: string; decisionId: string }
  | { type: "source.restored"; verdictId: string; decisionId: string }
  | { type: "consensus.changed"; from: string; to: string }
  | { type: "claim.opened" }
  | { type: "claim.closed"; lifecycle: "RETRACTED" | "OUT_OF_SCOPE" }
  | { type: "claim.hidden"; decisionId: string }
  | { type: "claim.restored"; decisionId: string }
  | { type: "claim.corrected"; version: number }
  | { type: "claim.merged"; intoId: string }
  | { type: "claim.unmerged"; fromId: string }
  | { type: "article.added"; articleId: string; snapshotId: string }
  | { type: "article.edited"; articleId: string; fields: string[] }
  | { type: "snapshot.added"; articleId: string; snapshotId: string }
  | { type: "suggestion.dismissed"; suggestionIds: string[] }
  | { type: "suggestion.restored"; suggestionIds: string[] }
  | { type: "appearance.added"; appearanceId: string }
  | { type: "anchoring.decided"; appearanceId: string; snapshotId: string; state: "BY_HAND" | "GONE" }
  | { type: "relation.confirmed"; relationId: string; kind: string }
  | { type: "relation.declined"; relationId: string }
  | { type: "relation.undone"; relationId: string; kind: string }
  | { type: "correction.published"; correctionId: string }
  | { type: "verdict.confirmed"; verdictId: string; claimVersion: number }
  | { type: "error_report.received"; reportId: string }
  | { type: "error_report.decided"; reportId: string; accepted: boolean }
  | { type: "newsroom.founded" }
  | { type: "newsroom.applied_again" }
  | { type: "newsroom.admitted" }
  | { type: "newsroom.declined" }
  | { type: "newsroom.revoked" }
  | { type: "newsroom.settings_changed"; fields: string[] }
  | { type: "api_key.created"; apiKeyId: string; scopes: string[] }
  | { type: "api_key.revoked"; apiKeyId: string }
  | { type: "webhook.created"; webhookId: string }
  | { type: "webhook.changed"; webhookId: string; fields: string[] }
  | { type: "webhook.deleted"; webhookId: string }
  | { type: "member.invited"; invitationId: string; role: string }
  | { type: "invitation.revoked"; invitationId: string }
  | { type: "member.joined"; userId: string; role: string }
  | { type: "member.role_changed"; userId: string; from: string; to: string }
  | { type: "member.removed"; userId: string }
  | { type: "member.left"; userId: string }
  | { type: "desk.moved"; move: string; from: string; to: string }
  | { type: "desk.assigned"; userIds: string[] }
  | { type: "desk.handed_over"; from: string; to: string }
  | { type: "desk.labelled"; labels: string[] }
  | { type: "desk.due_set"; dueOn: string | null }
  | { type: "contact.recorded"; contactId: string }
  | { type: "contact.changed"; contactId: string }
  | { type: "thread.opened"; threadId: string }
  | { type: "thread.resolved"; threadId: string }
  | { type: "thread.reopened"; threadId: string }
  | { type: "comment.posted"; commentId: string }
  | { type: "comment.edited"; commentId: string; revision: number }
  | { type: "comment.hidden"; commentId: string; decisionId: string }
  | { type: "comment.restored"; commentId: string; decisionId: string }
  | { type: "flag.raised"; flagId: string }
  | { type: "flag.dismissed"; flagId: string; decisionId: string }
  | { type: "user.joined" }
  | { type: "user.made_steward" }
  | { type: "user.renamed" }
  | { type: "user.session_ended" }
  | { type: "user.signed_out_everywhere"; sessions: number }
  | { type: "user.suspended"; userId: string; decisionId: string }
  | { type: "user.suspension_lifted"; userId: string; decisionId: string };

/** Whom and what an event is about. */
export type AuditContext = { actorId?: string; claimId?: string; newsroomId?: string | null };

/** The channel on which PostgreSQL tells every instance of a newsroom's events, at their commit. */
export const EVENTS_CHANNEL = "touchstone_events";

/** What is told on that channel: which newsroom's chain has grown, and by what. No particulars: who listens asks. */
export type EventNotice = {
  newsroomId: string;
  /** The event's place in the newsroom's chain: without gaps, in the order of the commits. */
  seq: number;
  type: string;
  claimId: string | null;
  actorId: string | null;
};

/**
 * Appends an event in the transaction of the change that it records: to the hash chains of its claim and of its
 * newsroom, whose heads stay locked until the commit. A transaction that writes to a newsroom's own row does so, or
 * locks it, before it records; one that touches several claims or newsrooms is several transactions.
 * @returns the event's number
 */
export async function record(tx: Tx, event: AuditEvent, about: AuditContext): Promise<bigint> {
  const { type, ...payload } = event;
  const subject = {
    actorId: about.actorId ?? null,
    claimId: about.claimId ?? null,
    newsroomId: about.newsroomId ?? null,
  };
  const places = await nextPlaces(tx, subject);
  const sealed = { type, payload, ...subject, ...places, createdAt: new Date() };
  const hash = hashOf(sealed);
  const { id } = await tx.auditEvent.create({ data: { ...sealed, hash }, select: { id: true } });
  await closeAppend(tx, subject, hash, { type, seq: places.newsroomSeq });
  return id;
}

type Subject = { actorId: string | null; claimId: string | null; newsroomId: string | null };

/**
 * Locks the heads of an event's chains and takes the next place in each. The rows to which the event refers are held
 * before: were they asked for after the heads, as PostgreSQL does for a foreign key, whoever has locked one of them and
 * is about to record would wait for the head, and this transaction for them.
 */
async function nextPlaces(tx: Tx, subject: Subject) {
  const { actorId, claimId, newsroomId } = subject;
  const { claim, newsroom } = chainsOf(subject);
  const chains = [claim, newsroom].filter((one) => one !== null);
  const heads = await tx.$queryRaw<{ chain: string; seq: number; hash: string }[]>`
    INSERT INTO "ChainHead" AS head (chain, seq, hash) SELECT unnest(${chains}::text[]), 1, ${GENESIS}
    FROM (SELECT count(*) FROM (SELECT FROM "User" WHERE id = ${actorId}::uuid FOR KEY SHARE) held) actor,
      (SELECT count(*) FROM (SELECT FROM "Claim" WHERE id = ${claimId}::uuid FOR KEY SHARE) held) claim,
      (SELECT count(*) FROM (SELECT FROM "Newsroom" WHERE id = ${newsroomId}::uuid FOR KEY SHARE) held) newsroom
    ON CONFLICT (chain) DO UPDATE SET seq = head.seq + 1
    RETURNING head.chain, head.seq, head.hash`;
  const head = (chain: string | null) => heads.find((one) => one.chain === chain);
  const [ofClaim, ofNewsroom] = [head(claim), head(newsroom)];
  return {
    claimSeq: ofClaim?.seq ?? null,
    claimPrev: ofClaim?.hash ?? null,
    newsroomSeq: ofNewsroom?.seq ?? null,
    newsroomPrev: ofNewsroom?.hash ?? null,
  };
}

/** Makes the event the head of its chains, and has its newsroom's listeners told when the transaction commits. */
async function closeAppend(
  tx: Tx,
  subject: Subject,
  hash: string,
  { type, seq }: { type: string; seq: number | null },
) {
  const { claim, newsroom } = chainsOf(subject);
  const chains = [claim, newsroom].filter((one) => one !== null);
  await tx.$executeRaw`UPDATE "ChainHead" SET hash = ${hash} WHERE chain = ANY(${chains}::text[])`;
  if (subject.newsroomId === null || seq === null) return;
  const notice: EventNotice = { ...subject, newsroomId: subject.newsroomId, seq, type };
  await tx.$executeRaw`SELECT pg_notify(${EVENTS_CHANNEL}, ${JSON.stringify(notice)})`;
}
