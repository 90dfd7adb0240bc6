import type { Metadata } from "next";
import { forbidden } from "next/navigation";
import { keptForm } from "@/app/kept-form";
import { signedIn } from "@/app/viewer";
import { FactsFields } from "@/components/newsroom/facts-fields";
import { Button } from "@/components/ui/button";
import { Form } from "@/components/ui/form";
import { Notice } from "@/components/ui/notice";
import { PageHeader } from "@/components/ui/page-header";
import { can } from "@/lib/policy";
import { found } from "./actions";

export const instant = false;

export const metadata: Metadata = { title: "Found a newsroom" };

/** Where a newsroom begins. */
export default async function NewNewsroomPage({ searchParams }: PageProps<"/desk/newsrooms/new">) {
  const { problem } = await searchParams;
  const who = await signedIn("/desk/newsrooms/new");
  if (!can(who, "newsroom:found")) forbidden();
  const kept = await keptForm("found", problem);
  return (
    <div className="shell">
      <PageHeader title="Found a newsroom">
        <p>
          You become its owner and invite the others. Its verdicts are kept from the first day; they count
          once a steward has looked at what stands here and admitted it.
        </p>
      </PageHeader>
      <div className="grid max-w-[42rem] gap-8 pb-8">
        {kept && (
          <Notice tone="error" title={kept.errors.form ?? "Not founded yet: see what is wrong below."} live>
            What you typed is kept.
          </Notice>
        )}
        <Form id="found" action={found} className="grid gap-5">
          <FactsFields founding values={kept?.values ?? {}} errors={kept?.errors ?? {}} />
          <div>
            <Button type="submit">Found the newsroom</Button>
          </div>
        </Form>
      </div>
    </div>
  );
}
