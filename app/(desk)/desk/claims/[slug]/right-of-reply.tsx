import { keptForm } from "@/app/kept-form";
import { ContactForm } from "@/components/desk/contact-form";
import { ContactList } from "@/components/desk/contact-list";
import { Notice } from "@/components/ui/notice";
import { SectionHeading } from "@/components/ui/section-heading";
import { CONTACT_FIELDS, type ContactFields } from "@/lib/desk/contact-fields";
import { deskContacts } from "@/lib/desk/contact-queries";
import { workplaceOf } from "@/lib/desk/workplace";
import { today } from "@/lib/platform/days";
import { can, type Viewer } from "@/lib/policy";
import { changeContactMade, recordContactMade } from "./contact-actions";

type Props = {
  who: NonNullable<Viewer>;
  slug: string;
  /** Whether the claim is open: then one may still ask somebody about it. */
  open: boolean;
  /** The page's query. */
  query: Record<string, string | string[] | undefined>;
};

const EMPTY = {
  ...(Object.fromEntries(CONTACT_FIELDS.map((key) => [key, ""])) as ContactFields),
  method: "EMAIL",
};

const DONE: Record<string, string> = {
  "contact-recorded": "It is recorded.",
  "contact-changed": "The changes are saved.",
};

/** Whom the viewer's newsroom has asked about the claim. Nothing for who works for none. */
export async function RightOfReply({ who, slug, open, query: { newsroom, done, problem } }: Props) {
  const workplace = workplaceOf(who, newsroom);
  if (!workplace) return null;
  const contacts = await deskContacts(who, { newsroomId: workplace.newsroomId, claim: slug });
  const failed = await keptForm(String(problem), problem);
  const problemOf = (name: string) => (failed?.form === name ? failed : null);
  const mayWork = can(who, "board:work", workplace);
  const hidden = { slug, newsroom: workplace.slug };
  const said = typeof done === "string" ? DONE[done] : undefined;
  return (
    <section aria-labelledby="right-of-reply">
      <SectionHeading id="right-of-reply" aside={<bdi>{workplace.name}</bdi>}>
        Right of reply
      </SectionHeading>
      <p className="measure mb-4 text-sm text-muted">
        Whom your newsroom asked about this claim, and what they answered. Only your newsroom sees it, until
        its verdict is public: then the claim’s page shows it.
      </p>
      {said && (
        <div className="mb-4">
          <Notice tone="success" live>
            {said}
          </Notice>
        </div>
      )}
      {contacts.length > 0 && (
        <ContactList
          contacts={contacts}
          today={today()}
          mayChange={mayWork}
          hidden={hidden}
          problemOf={problemOf}
          action={changeContactMade}
        />
      )}
      {contacts.length === 0 && !mayWork && <p>Nobody is recorded.</p>}
      {mayWork && open && (
        <details
          key={contacts.length}
          id="contact"
          open={problemOf("contact") !== null}
          className="border-b border-rule py-3"
        >
          <summary className="py-1.5 font-semibold">Record whom you asked</summary>
          <ContactForm
            name="contact"
            hidden={hidden}
            initial={EMPTY}
            problem={problemOf("contact")}
            button="Record it"
            action={recordContactMade}
          />
        </details>
      )}
    </section>
  );
}
