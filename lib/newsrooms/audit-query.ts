import type { AuditEvent } from "@/lib/audit";

/** The kinds of events by which a newsroom's audit is filtered, in the order in which they are offered. */
export const GROUPS = {
  people: "People",
  desk: "The desk",
  verdicts: "Verdicts",
  discussion: "Discussion",
  reply: "Right of reply",
  settings: "Settings and admission",
  programs: "Keys and webhooks",
  articles: "Articles and matching",
  corrections: "Corrections",
  moderation: "Moderation",
} as const;

export type Group = keyof typeof GROUPS;

/** To which kind each event belongs. */
const GROUP_OF: Record<AuditEvent["type"], Group> = {
  "verdict.submitted": "verdicts",
  "verdict.revised": "verdicts",
  "verdict.withdrawn": "verdicts",
  "verdict.recused": "verdicts",
  "verdict.signed_off": "verdicts",
  "verdict.returned": "verdicts",
  "consensus.changed": "verdicts",
  "verdict.voided": "moderation",
  "verdict.reinstated": "moderation",
  "source.hidden": "moderation",
  "source.restored": "moderation",
  "claim.hidden": "moderation",
  "claim.restored": "moderation",
  "comment.hidden": "moderation",
  "comment.restored": "moderation",
  "flag.raised": "moderation",
  "flag.dismissed": "moderation",
  "user.suspended": "moderation",
  "user.suspension_lifted": "moderation",
  "claim.corrected": "corrections",
  "correction.published": "corrections",
  "verdict.confirmed": "corrections",
  "error_report.received": "corrections",
  "error_report.decided": "corrections",
  "api_key.created": "programs",
  "api_key.revoked": "programs",
  "webhook.created": "programs",
  "webhook.changed": "programs",
  "webhook.deleted": "programs",
  "article.added": "articles",
  "article.edited": "articles",
  "snapshot.added": "articles",
  "suggestion.dismissed": "articles",
  "suggestion.restored": "articles",
  "appearance.added": "articles",
  "anchoring.decided": "articles",
  "relation.confirmed": "articles",
  "relation.declined": "articles",
  "relation.undone": "articles",
  "claim.merged": "articles",
  "claim.unmerged": "articles",
  "claim.opened": "desk",
  "claim.closed": "desk",
  "desk.moved": "desk",
  "desk.assigned": "desk",
  "desk.handed_over": "desk",
  "desk.labelled": "desk",
  "desk.due_set": "desk",
  "contact.recorded": "reply",
  "contact.changed": "reply",
  "thread.opened": "discussion",
  "thread.resolved": "discussion",
  "thread.reopened": "discussion",
  "comment.posted": "discussion",
  "comment.edited": "discussion",
  "newsroom.founded": "settings",
  "newsroom.applied_again": "settings",
  "newsroom.admitted": "settings",
  "newsroom.declined": "settings",
  "newsroom.revoked": "settings",
  "newsroom.settings_changed": "settings",
  "member.invited": "people",
  "invitation.revoked": "people",
  "member.joined": "people",
  "member.role_changed": "people",
  "member.removed": "people",
  "member.left": "people",
  "user.joined": "people",
  "user.made_steward": "people",
  "user.renamed": "people",
  "user.session_ended": "people",
  "user.signed_out_everywhere": "people",
};

/** The types of the events of a kind. */
export function typesOf(group: Group): string[] {
  return Object.entries(GROUP_OF).flatMap(([type, of]) => (of === group ? [type] : []));
}

/** What an audit is asked for; null where a filter is not set. */
export type AuditQuery = {
  /** Handle. */
  person: string | null;
  kind: Group | null;
  /** Slug. */
  claim: string | null;
  /** First and last day, in UTC: "2025-04-03". */
  from: string | null;
  to: string | null;
  /** Only events with lower numbers: the page's place. */
  before: number | null;
};

const FILTERS = ["person", "kind", "claim", "from", "to"] as const;
const SLUG = /^[a-z0-9]+(-[a-z0-9]+)*$/;

/**
 * Reads an audit's query string. Nothing in it is an error: what cannot be used is left out, and `notices` says so, one
 * sentence each.
 */
export function readAuditQuery(given: URLSearchParams): { query: AuditQuery; notices: string[] } {
  const notices: string[] = [];
  const read = <T>(name: string, what: string, use: (value: string) => T | null): T | null => {
    const value = (given.get(name) ?? "").trim();
    const used = value === "" ? null : use(value);
    if (value !== "" && used === null) notices.push(`There is no such ${what}; that filter was left out.`);
    return used;
  };
  const slug = (value: string) => (value.length <= 100 && SLUG.test(value) ? value : null);
  const query = {
    person: read("person", "person", slug),
    kind: read("kind", "kind", (value) => (Object.hasOwn(GROUPS, value) ? (value as Group) : null)),
    // The address of its page will do, too.
    claim: read("claim", "claim", (value) =>
      slug(
        value
          .replace(/[?#].*$/, "")
          .split("/")
          .at(-1) ?? "",
      ),
    ),
    from: read("from", "first day", realDay),
    to: read("to", "last day", realDay),
    before: read("before", "page", (value) => (/^[1-9]\d{0,8}$/.test(value) ? Number(value) : null)),
  };
  if (query.from && query.to && query.from > query.to)
    notices.push("The first day is after the last: nothing can lie between them.");
  return { query, notices };
}

/** The query string of a query, without its page: "?kind=desk&from=2025-04-03"; empty where nothing is asked for. */
export function auditParams(query: Partial<AuditQuery>): string {
  const pairs = [...FILTERS, "before" as const].map((name) => [name, String(query[name] ?? "")]);
  const params = new URLSearchParams(pairs.filter(([, value]) => value !== ""));
  return params.size > 0 ? `?${params}` : "";
}

function realDay(text: string): string | null {
  const date = /^\d{4}-\d{2}-\d{2}$/.test(text) ? new Date(`${text}T00:00:00Z`) : null;
  return date && !Number.isNaN(date.getTime()) && date.toISOString().startsWith(text) ? text : null;
}
