import type { ReactNode } from "react";
import { causeWords } from "@/components/claim/causes";
import { StatusBadge } from "@/components/consensus/status-badge";
import { Strip } from "@/components/consensus/strip";
import { Time } from "@/components/ui/time";
import { BEFORE_QUORUM } from "@/lib/claims/store-consensus";
import { momentPath } from "@/lib/publishing/instant";
import type { HistoryEntry, PublicClaim } from "@/lib/publishing/model";
import type { Turn } from "@/lib/publishing/turns";
import { countOf } from "@/lib/publishing/words";

const CLOSED = {
  OUT_OF_SCOPE: "The claim was closed as out of scope",
  RETRACTED: "The claim was retracted",
};

type Closing = Pick<PublicClaim, "slug" | "lifecycle" | "lifecycleNote" | "closedAt">;

/**
 * A claim's outcomes, newest first, and its closing, after which only a steward's decision can change them. Of outcomes
 * before quorum nothing is said but their status, and what stewards did where that took the claim back there.
 */
export function HistoryList({
  entries,
  claim,
  turns = [],
}: {
  entries: HistoryEntry[];
  claim: Closing;
  turns?: Turn[];
}) {
  const outcomes = entries.map((entry, index) => ({ ...entry, isFall: isFall(entry, entries[index + 1]) }));
  const items = [
    ...turns.map((turn) => ({ at: turn.at, item: <TurnItem key={`${turn.at} ${turn.what}`} {...turn} /> })),
    { at: claim.closedAt ?? "", item: <Closed key="closed" {...claim} /> },
    ...outcomes.map((entry) => ({
      at: entry.at,
      item: (
        <Item key={`${entry.at} ${entry.status} ${entry.label.join()}`} at={entry.at} slug={claim.slug}>
          <Entry {...entry} />
        </Item>
      ),
    })),
  ];
  return (
    <ol className="border-t border-rule">
      {items
        .sort((one, other) => Number(other.at > one.at) - Number(one.at > other.at))
        .map(({ item }) => item)}
    </ol>
  );
}

/** An outcome, and whether a newsroom's admission took the claim below quorum with it. */
type Outcome = HistoryEntry & { isFall: boolean };

/** The id of the item of an outcome: where the drawn timeline leads. */
export const itemId = (at: string) => `at-${new Date(at).getTime()}`;

/** @param slug of the claim, where the moment can be linked to */
function Item({ at, slug, children }: { at: string; slug?: string; children: ReactNode }) {
  return (
    <li
      id={slug && itemId(at)}
      className="grid gap-x-8 gap-y-1 border-b border-rule py-3 target:bg-tint sm:grid-cols-[13rem_1fr]"
    >
      <p className="text-sm text-muted">
        <Time iso={at} withTime />
        {slug && (
          <a href={momentPath(slug, at)} className="block w-fit">
            Link to this moment
          </a>
        )}
      </p>
      {children}
    </li>
  );
}

/** That it was closed, and why. Of a duplicate its turns say it. */
function Closed({ lifecycle, lifecycleNote, closedAt }: Closing) {
  if (lifecycle === "OPEN" || lifecycle === "DUPLICATE" || !closedAt) return null;
  return (
    <Item at={closedAt}>
      <div className="grid gap-1">
        <p className="font-semibold">{CLOSED[lifecycle]}</p>
        <p dir="auto" className="typed measure text-sm text-muted">
          {lifecycleNote}
        </p>
      </div>
    </Item>
  );
}

const TURNS: Record<Turn["what"], string> = {
  closed: "The claim was closed as a duplicate of",
  reopened: "The claim was opened again: it is no duplicate of",
  received: "Another claim was closed as a duplicate of this one:",
  released: "Another claim is no duplicate of this one after all:",
};

function TurnItem({ at, what, other }: Turn) {
  // The address of a duplicate leads back here; its history is its own.
  const path = `/claims/${other.slug}${what === "received" ? "/history" : ""}`;
  return (
    <Item at={at}>
      <p>
        <span className="font-semibold">{TURNS[what]}</span>{" "}
        <a href={path}>
          <bdi>{other.statement}</bdi>
        </a>
      </p>
    </Item>
  );
}

/** What stewards did to single verdicts says nothing of one but that it left or came back. */
const BY_STEWARDS = /^(verdict\.(voided|reinstated)|source\.(hidden|restored))$/;

/** Whether a newsroom's admission took the claim, whose verdicts had been there for all to read, below quorum. */
function isFall({ status, cause }: HistoryEntry, before: HistoryEntry | undefined): boolean {
  const fell = BEFORE_QUORUM.includes(status) && before && !BEFORE_QUORUM.includes(before.status);
  return Boolean(fell && cause?.startsWith("newsroom."));
}

function Entry({ newsrooms, counted, cause, range90, isFall, ...outcome }: Outcome) {
  if (BEFORE_QUORUM.includes(outcome.status)) {
    const said = isFall || (cause !== null && BY_STEWARDS.test(cause));
    return (
      <div className="grid gap-1">
        <p>
          <StatusBadge outcome={outcome} />
        </p>
        {said && <p className="text-sm text-muted">{causeWords(cause ?? "")}</p>}
      </div>
    );
  }
  return (
    <div className="grid gap-1">
      <p className="flex flex-wrap items-center gap-x-3 gap-y-1">
        <StatusBadge outcome={outcome} />
        {(range90 || outcome.label.length > 0) && <Strip outcome={outcome} range90={range90} />}
      </p>
      <p className="text-sm text-muted">
        {causeWords(cause ?? "claim.opened")}; {countOf(counted, "verdict")} of{" "}
        {countOf(newsrooms, "newsroom")} counted
      </p>
    </div>
  );
}
