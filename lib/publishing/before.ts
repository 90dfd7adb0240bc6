import type { Standing } from "@/lib/record/model";
import type { RecordPage } from "./record-page";
import type { Outcome } from "./words";

/** How a claim stood before the latest entry of its record that changed what counts. */
export type Before = {
  /** A moment at which it still stood so. */
  at: string;
  /** When it changed. */
  changedAt: string;
  cause: string;
  /** The newsroom of the one verdict that changed; null for an independent's, and where several changed at once. */
  newsroom: string | null;
  outcome: Outcome;
};

/**
 * How a claim stood before the latest change of what counts; null where nothing has changed since its record began, and
 * while it is sealed.
 */
export function beforeLatest({ record, newsrooms }: RecordPage): Before | null {
  const bodies = record.entries.flatMap(({ body }) => body ?? []);
  const index = bodies.findLastIndex(({ changes }) => changes.length > 0);
  const [then, latest] = [bodies[index - 1], bodies[index]];
  if (!then || !latest) return null;
  const [change, ...others] = latest.changes;
  const said = bodies.slice(0, index + 1).flatMap(({ changes }) => changes);
  const standing = said.findLast((one) => one.verdict === change?.verdict && !("left" in one)) as
    | Standing
    | undefined;
  const slug = others.length === 0 ? standing?.newsroom : null;
  return {
    at: new Date(new Date(latest.at).getTime() - 1).toISOString(),
    changedAt: latest.at,
    cause: latest.cause,
    newsroom: (slug && newsrooms[slug]) ?? null,
    outcome: then.outcome as Outcome,
  };
}
