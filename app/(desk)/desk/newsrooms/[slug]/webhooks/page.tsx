import type { Metadata } from "next";
import { forbidden, notFound } from "next/navigation";
import { keptForm } from "@/app/kept-form";
import { signedIn } from "@/app/viewer";
import { NewsroomNav } from "@/components/newsroom/newsroom-nav";
import { WebhookFields } from "@/components/newsroom/webhook-fields";
import { WebhookHelp } from "@/components/newsroom/webhook-help";
import { WebhookList } from "@/components/newsroom/webhook-list";
import { Button } from "@/components/ui/button";
import { Form } from "@/components/ui/form";
import { Notice } from "@/components/ui/notice";
import { PageHeader } from "@/components/ui/page-header";
import { SectionHeading } from "@/components/ui/section-heading";
import { webhooksOf } from "@/lib/webhooks/queries";
import { addWebhook } from "./actions";

export const instant = false;

export const metadata: Metadata = { title: "Webhooks of a newsroom" };

/** A newsroom's webhooks, for its owners. */
export default async function WebhooksPage({
  params,
  searchParams,
}: PageProps<"/desk/newsrooms/[slug]/webhooks">) {
  const { slug } = await params;
  const { done, problem } = await searchParams;
  const who = await signedIn(`/desk/newsrooms/${slug}/webhooks`);
  const found = await webhooksOf(who, slug);
  if (!found) notFound();
  const { newsroom, webhooks } = found;
  if (!webhooks) forbidden();
  const kept = await keptForm("add", problem);
  return (
    <div className="shell">
      <PageHeader title={<bdi>{newsroom.name}</bdi>} kicker="Webhooks">
        <p>A webhook tells a program of yours, as it happens, what becomes public here.</p>
      </PageHeader>
      <NewsroomNav viewer={who} newsroom={newsroom} current="webhooks" />
      <div className="grid max-w-[46rem] gap-12 pt-6 pb-8">
        {done === "deleted" && !kept && <Notice tone="success" title="The webhook is deleted." live />}
        <WebhookList slug={slug} webhooks={webhooks} />
        <section aria-labelledby="new">
          <SectionHeading id="new">Add a webhook</SectionHeading>
          <Form id="add" action={addWebhook} className="grid max-w-[34rem] gap-5">
            {kept && (
              <Notice tone="error" title={kept.errors.form ?? "Not added: see what is wrong below."} live />
            )}
            <input type="hidden" name="slug" value={slug} />
            <WebhookFields values={kept?.values ?? {}} errors={kept?.errors ?? {}} />
            <div>
              <Button type="submit">Add the webhook</Button>
            </div>
          </Form>
        </section>
        <WebhookHelp />
      </div>
    </div>
  );
}
