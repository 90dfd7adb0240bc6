import { Button } from "@/components/ui/button";
import { Input } from "@/components/ui/controls";
import { Field, FieldError } from "@/components/ui/field";
import { type BoardQuery, boardHref, boardSearch } from "@/lib/desk/board-query";
import type { SavedView } from "@/lib/desk/saved-views";

type Problem = { message: string; typed: Record<string, string> } | null;

type Props = {
  newsroom: string;
  query: BoardQuery;
  views: SavedView[];
  /** Whether the viewer shares views with the newsroom. */
  mayShare: boolean;
  problems: { save: Problem; views: Problem };
  actions: Record<"save" | "change" | "remove", (form: FormData) => Promise<void>>;
};

const GIVEN = [
  { name: "Everything", query: "" },
  { name: "Mine", query: "assignee=me" },
  { name: "Unassigned", query: "assignee=nobody" },
  { name: "Overdue", query: "due=overdue" },
];

/** The ready-made and the saved views of a board, as links; what is on can be saved under a name. */
export function BoardViews(props: Props) {
  const { newsroom, query, views } = props;
  const current = boardSearch({ ...query, view: "board", all: null, page: 1 });
  const given = GIVEN.map((one) => ({ ...one, id: one.name, note: "" }));
  const saved = views.map((one) => ({ ...one, note: one.own ? "" : ` (${one.owner})` }));
  const withView = (search: string) => boardHref(newsroom, {}, search);
  return (
    <div className="flex flex-wrap items-baseline gap-x-6 gap-y-1 border-b border-rule py-1.5 text-[0.9375rem]">
      <nav aria-label="Views">
        <ul className="flex flex-wrap gap-x-5">
          {[...given, ...saved].map((one) => (
            <li key={one.id}>
              <a
                href={withView(inView(one.query, query.view))}
                aria-current={inView(one.query, "board") === current ? "true" : undefined}
                className="inline-block py-1 no-underline hover:underline aria-[current]:font-bold"
              >
                <bdi>{one.name}</bdi>
                {one.note && <span className="text-muted">{one.note}</span>}
              </a>
            </li>
          ))}
        </ul>
      </nav>
      <Manage {...props} />
    </div>
  );
}

/** A saved query string for the view that is on: whoever works in the list stays in it. */
function inView(search: string, view: BoardQuery["view"]): string {
  const params = new URLSearchParams(search);
  params.delete("view");
  return [view === "list" ? "view=list" : "", params.toString()].filter(Boolean).join("&");
}

function Manage({ newsroom, query, views, mayShare, problems, actions }: Props) {
  const changeable = views.filter((one) => one.own || mayShare);
  const hidden = (
    <>
      <input type="hidden" name="newsroom" value={newsroom} />
      <input type="hidden" name="search" value={boardSearch(query)} />
    </>
  );
  return (
    <>
      <details id="save-view" open={problems.save !== null} className="open:basis-full">
        <summary className="py-1">Save this view…</summary>
        <form action={actions.save} className="flex flex-wrap items-end gap-4 py-3">
          {hidden}
          <Field id="view-name" label="Name" error={problems.save?.message}>
            {(control) => (
              <Input {...control} name="name" maxLength={60} defaultValue={problems.save?.typed.name ?? ""} />
            )}
          </Field>
          {mayShare && <Shared checked={problems.save?.typed.shared === "on"} />}
          <Button type="submit">Save the view</Button>
        </form>
      </details>
      {changeable.length > 0 && (
        <details id="views" open={problems.views !== null} className="open:basis-full">
          <summary className="py-1">Change views…</summary>
          <ul>
            {changeable.map((view) => (
              <li key={view.id}>
                <ChangeView {...{ view, mayShare, hidden, actions }} problem={problems.views} />
              </li>
            ))}
          </ul>
        </details>
      )}
    </>
  );
}

function ChangeView({
  view,
  mayShare,
  hidden,
  actions,
  problem,
}: Pick<Props, "mayShare" | "actions"> & { view: SavedView; hidden: React.ReactNode; problem: Problem }) {
  const kept = problem?.typed.id === view.id ? problem : null;
  return (
    <div className="flex flex-wrap items-end gap-4 border-t border-rule py-3">
      {view.own ? (
        <form action={actions.change} className="flex flex-wrap items-end gap-4">
          {hidden}
          <input type="hidden" name="id" value={view.id} />
          <Field id={`view-${view.id}`} label={`Name of “${view.name}”`} error={kept?.message}>
            {(control) => (
              <Input {...control} name="name" maxLength={60} defaultValue={kept?.typed.name ?? view.name} />
            )}
          </Field>
          {mayShare && <Shared checked={kept ? kept.typed.shared === "on" : view.shared} />}
          <Button type="submit" variant="quiet">
            Save
          </Button>
        </form>
      ) : (
        <p className="self-center">
          <bdi>{view.name}</bdi> <span className="text-muted">({view.owner})</span>
        </p>
      )}
      <form action={actions.remove}>
        {hidden}
        <input type="hidden" name="id" value={view.id} />
        <Button type="submit" variant="danger" aria-label={`Delete the view “${view.name}”`}>
          Delete
        </Button>
      </form>
      {problem && !problem.typed.id && <FieldError id="views-problem">{problem.message}</FieldError>}
    </div>
  );
}

function Shared({ checked }: { checked: boolean }) {
  return (
    <label className="flex min-h-11 cursor-pointer items-center gap-2">
      <input type="checkbox" name="shared" defaultChecked={checked} className="size-5 accent-accent" />
      Shared with the newsroom
    </label>
  );
}
