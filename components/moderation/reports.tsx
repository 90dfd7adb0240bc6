import { Time } from "@/components/ui/time";
import { ACTIONS, REASONS } from "@/lib/moderation/model";
import type { OpenCase, PastDecision } from "@/lib/moderation/queue";

/** The reports of a subject that wait: who says what is wrong, and when. */
export function Reports({ reports }: Pick<OpenCase, "reports">) {
  if (reports.length === 0) return <p>No report of it waits.</p>;
  return (
    <ol className="grid gap-4">
      {reports.map(({ reason, detail, by, at }) => (
        <li key={`${by} ${at}`} className="grid gap-1">
          <p className="text-[0.9375rem]">
            <strong className="font-semibold">{REASONS[reason].label}</strong>
            <span className="text-muted">
              {" "}
              · @{by}, <Time iso={at} withTime />
            </span>
          </p>
          <p dir="auto" className="typed measure wrap-anywhere">
            {detail}
          </p>
        </li>
      ))}
    </ol>
  );
}

/** What was decided on a subject before, the latest first. */
export function EarlierDecisions({ decisions }: { decisions: PastDecision[] }) {
  return (
    <ol className="grid gap-4">
      {decisions.map(({ id, action, reason, note, by, at }) => (
        <li key={id} className="grid gap-1">
          <p className="text-[0.9375rem]">
            <strong className="font-semibold">{capital(ACTIONS[action].done)}</strong>
            <span className="text-muted">
              {" "}
              · {REASONS[reason].label} · @{by}, <Time iso={at} withTime />
            </span>
          </p>
          <p dir="auto" className="typed measure wrap-anywhere">
            {note}
          </p>
        </li>
      ))}
    </ol>
  );
}

function capital(words: string): string {
  return words.charAt(0).toUpperCase() + words.slice(1);
}
