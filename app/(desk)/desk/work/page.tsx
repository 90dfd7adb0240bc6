import type { Metadata } from "next";
import { signedIn } from "@/app/viewer";
import { WorkList } from "@/components/desk/work-list";
import { PageHeader } from "@/components/ui/page-header";
import { SectionHeading } from "@/components/ui/section-heading";
import { myWork } from "@/lib/desk/my-work";
import { today } from "@/lib/platform/days";

export const instant = false;

export const metadata: Metadata = { title: "My work" };

/** What waits for a reviewer or editor, and what they wait for, in all their newsrooms. */
export default async function WorkPage() {
  const who = await signedIn("/desk/work");
  const { todo, waiting } = await myWork(who);
  const now = today();
  const overdue = todo.filter(({ dueOn }) => dueOn !== null && dueOn < now).length;
  return (
    <div className="shell pb-8">
      <PageHeader title="My work" kicker={<a href="/desk">Desk</a>}>
        {overdue > 0 && <p>{overdue === 1 ? "One claim is overdue." : `${overdue} claims are overdue.`}</p>}
      </PageHeader>
      <div className="grid gap-x-14 gap-y-10 lg:grid-cols-2">
        <section aria-labelledby="todo">
          <SectionHeading id="todo" aside={todo.length}>
            Waits for me
          </SectionHeading>
          <WorkList
            work={todo}
            now={now}
            empty="Nothing waits for you. The boards of your newsrooms show what is unassigned."
          />
        </section>
        <section aria-labelledby="waiting">
          <SectionHeading id="waiting" aside={waiting.length}>
            I wait for
          </SectionHeading>
          <WorkList work={waiting} now={now} empty="You wait for nobody." />
        </section>
      </div>
    </div>
  );
}
