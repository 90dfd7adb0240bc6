import { DeskPanel } from "@/components/desk/desk-panel";
import type { Returned } from "@/components/desk/panel-form-parts";
import { decisionForms, SignOffBox } from "@/components/desk/sign-off-box";
import type { DeskPanel as Panel } from "@/lib/desk/panel";
import type { WaitingVerdict } from "@/lib/verdicts/waiting-verdicts";
import {
  assignOnDesk,
  declineOnDesk,
  handOverOnDesk,
  labelOnDesk,
  pauseOnDesk,
  reopenOnDesk,
  returnOnDesk,
  setDueOnDesk,
  signOffOnDesk,
  startOnDesk,
  takeOnDesk,
} from "./desk-actions";

const MOVES = {
  assign: assignOnDesk,
  take: takeOnDesk,
  start: startOnDesk,
  pause: pauseOnDesk,
  handOver: handOverOnDesk,
  decline: declineOnDesk,
  reopen: reopenOnDesk,
  due: setDueOnDesk,
  label: labelOnDesk,
};
const DECISIONS = { signOff: signOffOnDesk, giveBack: returnOnDesk };
/** Forms of the page that are no part of the desk's work. */
const OTHERS = ["verdict", "withdraw", "recuse", "retract"];

type Props = { panel: Panel; waiting: WaitingVerdict[]; viewerId: string; returned: Returned };

/** The newsroom's own work on the claim, and what waits for the viewer's sign-off. */
export function DeskSection({ panel, waiting, viewerId, returned }: Props) {
  const inBox = returned && decisionForms(waiting).includes(returned.name);
  const ofPanel = returned && !inBox && !OTHERS.includes(returned.name) ? returned : null;
  return (
    <>
      <DeskPanel panel={panel} viewerId={viewerId} returned={ofPanel} actions={MOVES} />
      <SignOffBox
        verdicts={waiting}
        slug={panel.slug}
        newsroom={panel.newsroom.slug}
        returned={returned}
        actions={DECISIONS}
      />
    </>
  );
}
