import { Due } from "@/components/desk/board-card-parts";
import { boardHref } from "@/lib/desk/board-query";
import type { Work } from "@/lib/desk/my-work";

const MOST = 200;

/** What somebody has to do or waits for, what is due first first. */
export function WorkList({ work, now, empty }: { work: Work[]; now: string; empty: string }) {
  if (work.length === 0) return <p className="text-muted">{empty}</p>;
  return (
    <>
      <ol>
        {work.map((one) => (
          <Row key={`${one.kind}/${one.newsroom.slug}/${one.slug}/${one.who}`} work={one} now={now} />
        ))}
      </ol>
      {work.length >= MOST && (
        <p className="py-3 text-sm">The first {MOST}. The boards of your newsrooms show the others.</p>
      )}
    </>
  );
}

function Row({ work, now }: { work: Work; now: string }) {
  const { slug, statement, newsroom, dueOn, note } = work;
  return (
    <li className="grid gap-1 border-b border-rule py-3">
      <a
        href={`/desk/claims/${slug}?newsroom=${newsroom.slug}`}
        dir="auto"
        className="font-serif text-[1.0625rem] leading-snug no-underline hover:underline"
      >
        {statement}
      </a>
      <div className="flex flex-wrap items-baseline gap-x-3 gap-y-1 text-sm">
        <p className="font-semibold">
          <bdi>{whatFor(work)}</bdi>
        </p>
        <Due card={{ dueOn }} now={now} />
        <a href={boardHref(newsroom.slug)} className="text-muted">
          <bdi>{newsroom.name}</bdi>
        </a>
      </div>
      {note && (
        <p className="typed border-s-2 border-edge ps-3 text-sm text-muted" dir="auto">
          {note}
        </p>
      )}
    </li>
  );
}

function whatFor({ kind, who, begun, dueOn }: Work): string {
  switch (kind) {
    case "write":
      return `${begun ? "Your verdict is half written" : "Your verdict"}${who ? `; assigned by ${who}` : ""}`;
    case "mend":
      return `Returned by ${who}`;
    case "sign_off":
      return `${who}’s verdict waits for sign-off`;
    case "editor":
      return "An editor’s sign-off";
    case "answer":
      return `An answer from ${who}${dueOn ? "" : " (no deadline)"}`;
    case "colleague":
      return `The work of ${who}`;
  }
}
