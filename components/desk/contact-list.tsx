import { Answer, Asked } from "@/components/claim/right-of-reply";
import { ContactForm, type ContactProblem } from "@/components/desk/contact-form";
import { type ContactMethod, contactForm } from "@/lib/desk/contact-fields";
import type { DeskContact } from "@/lib/desk/contact-queries";

type Props = {
  contacts: DeskContact[];
  /** Today, as "2025-04-03". */
  today: string;
  /** Whether the viewer may change them. */
  mayChange: boolean;
  hidden: Record<string, string>;
  /** What was wrong with the last post of a contact's form. */
  problemOf: (name: string) => ContactProblem | null;
  action: (form: FormData) => Promise<void>;
};

/** Whom one's newsroom has asked, each with what came of it and a form to write it down. */
export function ContactList({ contacts, today, mayChange, hidden, problemOf, action }: Props) {
  return (
    <ol className="border-t border-rule">
      {contacts.map(({ id, version, fields, author }) => {
        const name = contactForm(id);
        const problem = problemOf(name);
        return (
          <li key={id} className="border-b border-rule py-3">
            <p className="measure">
              Asked <Asked {...asked(fields)} />
            </p>
            <Answer {...answered(fields, today)} />
            <p className="mt-1 text-sm text-muted">
              Recorded by <bdi>{author.name}</bdi>
            </p>
            {mayChange && (
              <details key={version} id={name} open={problem !== null} className="mt-2">
                <summary className="py-1.5 text-[0.9375rem] font-semibold">
                  {fields.answeredOn ? "Correct this" : "Write down the answer, or correct this"}
                </summary>
                <ContactForm
                  name={name}
                  hidden={{ ...hidden, contact: id, version: String(version) }}
                  initial={fields}
                  problem={problem}
                  button="Save the changes"
                  action={action}
                />
              </details>
            )}
          </li>
        );
      })}
    </ol>
  );
}

function asked({ party, method, askedOn, deadline }: DeskContact["fields"]) {
  return { party, askedOn, method: method as ContactMethod, deadline: deadline || null };
}

function answered({ deadline, answeredOn, answer }: DeskContact["fields"], today: string) {
  const overdue = answeredOn === "" && deadline !== "" && deadline < today;
  return { deadline: deadline || null, answeredOn: answeredOn || null, answer, overdue };
}
