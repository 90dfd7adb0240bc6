import { SectionHeading } from "@/components/ui/section-heading";
import { Time } from "@/components/ui/time";
import { METHODS } from "@/lib/desk/contact-fields";
import type { PublicContact } from "@/lib/publishing/model";

/** Whom the newsrooms asked before they judged, and what came of it. */
export function RightOfReply({ contacts }: { contacts: PublicContact[] }) {
  return (
    <section aria-labelledby="right-of-reply">
      <SectionHeading id="right-of-reply">Right of reply</SectionHeading>
      <ol className="grid gap-6">
        {contacts.map((contact) => (
          <li
            key={`${contact.newsroom.slug} ${contact.askedOn} ${contact.method} ${contact.party}`}
            className="not-first:border-t not-first:border-rule not-first:pt-6"
          >
            <p className="measure">
              <a href={`/newsrooms/${contact.newsroom.slug}`}>
                <bdi>{contact.newsroom.name}</bdi>
              </a>{" "}
              asked <Asked {...contact} />
            </p>
            <Answer {...contact} />
          </li>
        ))}
      </ol>
    </section>
  );
}

type Asking = Pick<PublicContact, "party" | "method" | "askedOn" | "deadline">;

/** "PARTY by e-mail on 3 April 2025, with a deadline of 5 April 2025." */
export function Asked({ party, method, askedOn, deadline }: Asking) {
  return (
    <>
      <bdi className="font-semibold wrap-anywhere">{party}</bdi> {METHODS[method].by} on{" "}
      <Time iso={askedOn} />
      {deadline && (
        <>
          , with a deadline of <Time iso={deadline} />
        </>
      )}
      .
    </>
  );
}

type Answering = Pick<PublicContact, "deadline" | "answeredOn" | "answer" | "overdue">;

/** What came of it: the answer and its day, or that there is none. */
export function Answer({ deadline, answeredOn, answer, overdue }: Answering) {
  if (!answeredOn)
    return <p className="mt-1 text-muted">{overdue ? "No answer by the deadline." : "No answer yet."}</p>;
  const late = deadline !== null && answeredOn > deadline;
  return (
    <>
      <p className="mt-1 text-muted">
        Answered on <Time iso={answeredOn} />
        {late && ", after the deadline"}
        {answer ? ":" : "."}
      </p>
      {answer && (
        <blockquote
          dir="auto"
          className="typed measure mt-2 border-s-2 border-rule ps-4 font-serif text-read"
        >
          {answer}
        </blockquote>
      )}
    </>
  );
}
