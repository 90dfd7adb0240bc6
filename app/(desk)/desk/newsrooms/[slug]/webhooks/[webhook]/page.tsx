import type { Metadata } from "next";
import { forbidden, notFound } from "next/navigation";
import { keptForm } from "@/app/kept-form";
import { signedIn } from "@/app/viewer";
import { DeliveryLog } from "@/components/newsroom/delivery-log";
import { NewsroomNav } from "@/components/newsroom/newsroom-nav";
import { WebhookEnds, WebhookState } from "@/components/newsroom/webhook-controls";
import { WebhookFields } from "@/components/newsroom/webhook-fields";
import { WebhookSecret } from "@/components/newsroom/webhook-secret";
import { Button } from "@/components/ui/button";
import { Form } from "@/components/ui/form";
import { Notice } from "@/components/ui/notice";
import { PageHeader } from "@/components/ui/page-header";
import { Pagination } from "@/components/ui/pagination";
import { SectionHeading } from "@/components/ui/section-heading";
import { webhookWithLog } from "@/lib/webhooks/queries";
import { SECRET_FORM } from "../secret-form";
import {
  removeWebhook,
  renewSecret,
  replayDelivery,
  saveWebhook,
  switchOneWebhook,
  testWebhook,
} from "./actions";

export const instant = false;

export const metadata: Metadata = { title: "A webhook" };

const DONE: Record<string, string> = {
  added: "The webhook is added.",
  saved: "Saved.",
  on: "The webhook is on: it is told of what happens from now on.",
  off: "The webhook is off. What waited for it is not sent.",
  renewed: "The webhook has another secret.",
  test: "The test is on its way. Load the page again to see what came of it.",
  replayed: "It is on its way again, under the same id.",
};
const ACTIONS = { toggle: switchOneWebhook, test: testWebhook, renew: renewSecret, remove: removeWebhook };

type Webhook = NonNullable<NonNullable<Awaited<ReturnType<typeof webhookWithLog>>>["webhook"]>;

/** One webhook with its delivery log, for its newsroom's owners. */
export default async function WebhookPage({
  params,
  searchParams,
}: PageProps<"/desk/newsrooms/[slug]/webhooks/[webhook]">) {
  const { slug, webhook: id } = await params;
  const { done, problem, before } = await searchParams;
  const all = `/desk/newsrooms/${slug}/webhooks`;
  const who = await signedIn(`${all}/${id}`);
  const found = await webhookWithLog(who, slug, id, typeof before === "string" ? before : undefined);
  if (!found) notFound();
  const { newsroom, webhook } = found;
  if (!webhook) forbidden();
  const kept = await keptForm(String(problem), problem);
  const secret = await keptForm(SECRET_FORM, done === "added" || done === "renewed" ? SECRET_FORM : null);
  const problemIn = (name: string) => (kept?.form === name ? (kept.errors.form ?? null) : null);
  const controls = { slug, webhook, actions: ACTIONS, problemIn };
  return (
    <div className="shell">
      <PageHeader title={new URL(webhook.url).host} kicker={<a href={all}>Webhooks of {newsroom.name}</a>} />
      <NewsroomNav viewer={who} newsroom={newsroom} current="webhooks" />
      <div className="grid max-w-[46rem] gap-10 pt-6 pb-8">
        <div className="grid gap-4 empty:hidden">
          {typeof done === "string" && DONE[done] && !kept && (
            <Notice tone="success" title={DONE[done]} live />
          )}
          {secret?.values.webhook === id && <WebhookSecret secret={secret.values.secret ?? ""} />}
        </div>
        <WebhookState {...controls} />
        <Change slug={slug} webhook={webhook} kept={kept?.form === "change" ? kept : null} />
        <section aria-labelledby="deliveries">
          <SectionHeading id="deliveries">Deliveries</SectionHeading>
          <DeliveryLog
            slug={slug}
            webhook={id}
            deliveries={webhook.deliveries}
            replay={webhook.disabledAt ? null : replayDelivery}
            problem={problemIn("replay")}
          />
          <Pagination
            label="Deliveries"
            first={before ? `${all}/${id}#deliveries` : null}
            next={webhook.next && `${all}/${id}?before=${webhook.next}#deliveries`}
          />
        </section>
        <WebhookEnds {...controls} />
      </div>
    </div>
  );
}

type Kept = { values: Record<string, string>; errors: Record<string, string> } | null;

function Change({ slug, webhook, kept }: { slug: string; webhook: Webhook; kept: Kept }) {
  const values = { url: webhook.url, ...Object.fromEntries(webhook.topics.map((topic) => [topic, "on"])) };
  return (
    <section aria-labelledby="settings">
      <SectionHeading id="settings">Where and what</SectionHeading>
      <Form id="change" action={saveWebhook} className="grid max-w-[34rem] gap-5">
        {kept && (
          <Notice tone="error" title={kept.errors.form ?? "Not saved: see what is wrong below."} live>
            What you typed is kept.
          </Notice>
        )}
        <input type="hidden" name="slug" value={slug} />
        <input type="hidden" name="webhook" value={webhook.id} />
        <input type="hidden" name="seen" value={webhook.version} />
        <WebhookFields values={kept?.values ?? values} errors={kept?.errors ?? {}} />
        <div>
          <Button type="submit">Save</Button>
        </div>
      </Form>
    </section>
  );
}
