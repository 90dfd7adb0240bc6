import { Time } from "@/components/ui/time";
import type { Decided } from "@/lib/newsrooms/admissions";
import type { AdmissionState } from "@/lib/newsrooms/model";
import { countOf } from "@/lib/publishing/words";

const WORDS: Record<AdmissionState, string> = {
  PENDING: "",
  ADMITTED: "admitted",
  DECLINED: "declined",
  REVOKED: "revoked the admission of",
};

/** What stewards decided, newest first, and how far the recount of the claims has come. */
export function DecidedList({ decided }: { decided: Decided[] }) {
  if (decided.length === 0) return <p className="text-muted">Nothing has been decided yet.</p>;
  return (
    <ol className="border-t border-rule">
      {decided.map(({ id, at, steward, newsroom, to, reason, claims, recounted }) => (
        <li key={id} className="grid gap-x-8 gap-y-1 border-b border-rule py-3 sm:grid-cols-[13rem_1fr]">
          <p className="text-sm text-muted">
            <Time iso={at} withTime />
          </p>
          <div className="grid gap-1">
            <p>
              <bdi>{steward ?? "Somebody"}</bdi> <span className="font-semibold">{WORDS[to]}</span>{" "}
              <a href={`/desk/newsrooms/${newsroom.slug}`}>
                <bdi>{newsroom.name}</bdi>
              </a>
            </p>
            {reason && (
              <p dir="auto" className="typed measure text-[0.9375rem] text-muted">
                {reason}
              </p>
            )}
            {claims > 0 && <Progress id={id} claims={claims} recounted={recounted} />}
          </div>
        </li>
      ))}
    </ol>
  );
}

function Progress({ id, claims, recounted }: Pick<Decided, "id" | "claims" | "recounted">) {
  const isDone = recounted === claims;
  return (
    <p className="flex flex-wrap items-center gap-x-3 text-sm">
      {!isDone && (
        <progress
          aria-labelledby={`recount-${id}`}
          value={recounted}
          max={claims}
          className="h-2 w-40 accent-accent"
        />
      )}
      <span id={`recount-${id}`} className="tabular-nums">
        {isDone
          ? `${countOf(claims, "claim")} recounted`
          : `${recounted} of ${countOf(claims, "claim")} recounted`}
      </span>
    </p>
  );
}
