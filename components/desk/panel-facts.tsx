import type { ReactNode } from "react";
import { Badge } from "@/components/ui/badge";
import { humanDate, Time } from "@/components/ui/time";
import type { DeskPanel } from "@/lib/desk/panel";
import { stateLabel } from "@/lib/desk/states";

/** How a claim stands on a newsroom's desk. */
export function PanelFacts({ panel }: { panel: DeskPanel }) {
  const { newsroom, state, declineReason, dueOn, overdue, labels, assignees } = panel;
  const [first] = assignees;
  const told = first && assignees.every((one) => one.note === first.note) ? [first] : assignees;
  return (
    <dl className="grid gap-x-6 gap-y-2.5 text-[0.9375rem] sm:grid-cols-[7rem_minmax(0,1fr)]">
      <Fact name="State">
        <Badge strong>{stateLabel(state, newsroom.signOffRequired)}</Badge>
        {declineReason && (
          <p dir="auto" className="typed measure mt-1.5">
            {declineReason}
          </p>
        )}
      </Fact>
      <Fact name="Due">
        {dueOn ? <Time iso={dueOn} /> : "No date"} {overdue && <Badge strong>Overdue</Badge>}
      </Fact>
      <Fact name="Assigned to">
        {assignees.length === 0 && "Nobody yet"}
        <ul className="grid gap-1.5">
          {assignees.map(({ id, name, awayUntil }) => (
            <li key={id}>
              <bdi>{name}</bdi>
              {awayUntil && (
                <>
                  {" "}
                  <Badge>Away until {humanDate(awayUntil)}</Badge>
                </>
              )}
            </li>
          ))}
        </ul>
        {told.map((one) => (
          <Note key={one.id} {...one} />
        ))}
      </Fact>
      {labels.length > 0 && (
        <Fact name="Labels">
          <ul className="flex flex-wrap gap-1.5">
            {labels.map((label) => (
              <li key={label}>
                <Badge>
                  <bdi>{label}</bdi>
                </Badge>
              </li>
            ))}
          </ul>
        </Fact>
      )}
    </dl>
  );
}

/** What was written with the claim when it was assigned or handed over. */
function Note({ note, assignedBy }: DeskPanel["assignees"][number]) {
  if (note === "") return null;
  return (
    <p dir="auto" className="typed measure mt-1 text-sm text-muted">
      {assignedBy && (
        <>
          <bdi>{assignedBy}</bdi>:{" "}
        </>
      )}
      {note}
    </p>
  );
}

function Fact({ name, children }: { name: string; children: ReactNode }) {
  return (
    <div className="grid gap-0.5 sm:contents">
      <dt className="text-muted">{name}</dt>
      <dd>{children}</dd>
    </div>
  );
}
