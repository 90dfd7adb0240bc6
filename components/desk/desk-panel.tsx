import { Notice } from "@/components/ui/notice";
import { SectionHeading } from "@/components/ui/section-heading";
import type { DeskPanel as Panel } from "@/lib/desk/panel";
import { MOVES, type Move } from "@/lib/desk/states";
import { FreshForms } from "./fresh-forms";
import { MoveButton } from "./move-button";
import { PanelFacts } from "./panel-facts";
import { type DeskAction, hiddenOf, type Returned } from "./panel-form-parts";
import { DeclineForm, DueForm, LabelForm } from "./panel-forms";
import { AssignForm, HandOverForm } from "./people-forms";

/** The actions of the panel's forms. */
export type PanelActions = Record<
  "assign" | "take" | "start" | "pause" | "handOver" | "decline" | "reopen" | "due" | "label",
  DeskAction
>;

type Props = { panel: Panel; viewerId: string; returned: Returned; actions: PanelActions };

const PRESSED = ["take", "start", "pause", "reopen"] as const satisfies Move[];

/** A newsroom's own work on the claim: how it stands, and what the viewer may do about it now. */
export function DeskPanel({ panel, viewerId, returned, actions }: Props) {
  const { newsroom, moves, manages, works } = panel;
  const pressed = PRESSED.filter((move) => moves.includes(move));
  const forms = formsOf(panel);
  const elsewhere = returned && !forms.includes(returned.name) ? returned : null;
  return (
    <section id="desk">
      <SectionHeading aside="Private to the newsroom">
        On the desk of <bdi>{newsroom.name}</bdi>
      </SectionHeading>
      {elsewhere && (
        <div className="mb-5">
          <Notice tone="error" live title={elsewhere.message} />
        </div>
      )}
      <PanelFacts panel={panel} />
      {pressed.length > 0 && (
        <div className="mt-5 flex flex-wrap gap-3">
          {pressed.map((move) => (
            <MoveButton
              key={move}
              label={MOVES[move].label}
              primary={move === "take" || move === "start"}
              hidden={hiddenOf(panel)}
              action={actions[move]}
            />
          ))}
        </div>
      )}
      {forms.length > 0 && (
        <FreshForms version={panel.version}>
          {moves.includes("assign") && (
            <AssignForm panel={panel} returned={returned} action={actions.assign} />
          )}
          {moves.includes("hand_over") && (
            <HandOverForm panel={panel} returned={returned} action={actions.handOver} viewerId={viewerId} />
          )}
          {manages && <DueForm panel={panel} returned={returned} action={actions.due} />}
          {works && <LabelForm panel={panel} returned={returned} action={actions.label} />}
          {moves.includes("decline") && (
            <DeclineForm panel={panel} returned={returned} action={actions.decline} />
          )}
        </FreshForms>
      )}
    </section>
  );
}

/** The names of the forms that the viewer sees. */
function formsOf({ moves, manages, works }: Panel): string[] {
  return [
    ...(moves.includes("assign") ? ["assign"] : []),
    ...(moves.includes("hand_over") ? ["hand-over"] : []),
    ...(manages ? ["due"] : []),
    ...(works ? ["labels"] : []),
    ...(moves.includes("decline") ? ["decline"] : []),
  ];
}
