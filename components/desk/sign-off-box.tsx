import { SectionHeading } from "@/components/ui/section-heading";
import { VerdictView } from "@/components/verdict/verdict-view";
import type { WaitingVerdict } from "@/lib/verdicts/waiting-verdicts";
import { FoldedForm } from "./folded-form";
import type { DeskAction, Returned } from "./panel-form-parts";
import { NoteField } from "./people-fields";

type Props = {
  verdicts: WaitingVerdict[];
  slug: string;
  newsroom: string;
  returned: Returned;
  actions: { signOff: DeskAction; giveBack: DeskAction };
};

/** The colleagues' verdicts that wait for the viewer: each to be read, then signed off or returned. */
export function SignOffBox({ verdicts, slug, newsroom, returned, actions }: Props) {
  if (verdicts.length === 0) return null;
  return (
    <section id="sign-off">
      <SectionHeading aside="It counts once you have signed it off">Waits for your sign-off</SectionHeading>
      <ol className="grid gap-10">
        {verdicts.map((verdict) => (
          <li key={verdict.id} className="grid gap-5">
            <VerdictView verdict={verdict} />
            <div className="border-b border-rule">
              <Decision
                verdict={verdict}
                name={`sign-off-${verdict.id}`}
                words={SIGN_OFF}
                hidden={{ slug, newsroom }}
                returned={returned}
                action={actions.signOff}
              />
              <Decision
                verdict={verdict}
                name={`return-${verdict.id}`}
                words={RETURN}
                hidden={{ slug, newsroom }}
                returned={returned}
                action={actions.giveBack}
              />
            </div>
          </li>
        ))}
      </ol>
    </section>
  );
}

/** The names of the forms in the box. */
export function decisionForms(verdicts: WaitingVerdict[]): string[] {
  return verdicts.flatMap(({ id }) => [`sign-off-${id}`, `return-${id}`]);
}

const SIGN_OFF = {
  title: "Sign it off",
  note: "Note to its author, if any",
  button: "Sign off",
  required: false,
};
const RETURN = {
  title: "Return it with a note",
  note: "What is to be changed?",
  button: "Return to its author",
  required: true,
};

type DecisionProps = {
  verdict: WaitingVerdict;
  name: string;
  words: typeof SIGN_OFF;
  hidden: Record<string, string>;
  returned: Returned;
  action: DeskAction;
};

function Decision({ verdict, name, words, hidden, returned, action }: DecisionProps) {
  const { id, revision } = verdict;
  const back = returned?.name === name ? returned : null;
  return (
    <FoldedForm
      // What was read is another text once it is revised.
      key={revision}
      name={name}
      title={words.title}
      button={words.button}
      danger={words.required}
      hidden={{ ...hidden, verdict: id, revision }}
      problem={back?.message ?? null}
      open={!words.required}
      action={action}
    >
      <NoteField
        id={`${name}-note`}
        label={words.note}
        typed={back?.values.note ?? ""}
        required={words.required}
        error={back?.message}
      />
    </FoldedForm>
  );
}
