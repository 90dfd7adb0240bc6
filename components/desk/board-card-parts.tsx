import { calledWithAbsence, dueWords } from "@/components/desk/board-words";
import type { BoardCard as Card } from "@/lib/desk/board-model";

/** Who said it, and who published it. */
export function Origin({ card: { claimant, publishers } }: { card: Card }) {
  const origin = [...new Set([claimant, ...publishers])].filter((part) => part !== null);
  if (origin.length === 0) return null;
  return (
    <p className="text-muted">
      <bdi>{origin.join(" · ")}</bdi>
    </p>
  );
}

/** Who works on it, by when, and what it is labelled. */
export function BoardCardFoot({ card, now }: { card: Card; now: string }) {
  const { labels, waits } = card;
  return (
    <>
      <Assignees card={card} now={now} />
      <Due card={card} now={now} />
      {waits && <p className="font-semibold">Waits for an editor’s sign-off</p>}
      <Labels labels={labels} />
    </>
  );
}

/** Who works on it; who is away is seen to be. */
export function Assignees({ card: { assignees }, now }: { card: Pick<Card, "assignees">; now: string }) {
  if (assignees.length === 0) return null;
  return (
    <p className="font-semibold">
      <bdi>{assignees.map((one) => calledWithAbsence(one, now)).join(" and ")}</bdi>
    </p>
  );
}

/** When it is due. What is overdue has a mark and a word for it, not only a colour. */
export function Due({ card, now }: { card: { dueOn: string | null; state?: Card["state"] }; now: string }) {
  const due = dueWords(card, now);
  if (!due) return null;
  if (!due.overdue) return <p>{due.text}</p>;
  return (
    <p className="w-fit border border-danger px-1 font-semibold text-danger">
      <span aria-hidden="true">! </span>
      {due.text}
    </p>
  );
}

/** What the newsroom has labelled it. */
export function Labels({ labels }: { labels: string[] }) {
  if (labels.length === 0) return null;
  return (
    <p>
      <span className="sr-only">Labels: </span>
      {labels.map((label, index) => (
        <span key={label}>
          {index > 0 && " "}
          <bdi className="inline-block max-w-full border border-edge px-1 wrap-anywhere">{label}</bdi>
        </span>
      ))}
    </p>
  );
}
