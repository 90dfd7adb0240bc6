import { DeliveryState } from "@/components/newsroom/delivery-state";
import { Button } from "@/components/ui/button";
import { EmptyState } from "@/components/ui/empty-state";
import { FieldError } from "@/components/ui/field";
import { Form } from "@/components/ui/form";
import { Time } from "@/components/ui/time";
import type { LoggedDelivery } from "@/lib/webhooks/queries";

type Props = {
  slug: string;
  webhook: string;
  deliveries: LoggedDelivery[];
  /** Null where nothing can be sent again: the webhook is switched off. */
  replay: ((form: FormData) => Promise<void>) | null;
  /** Why a delivery was not sent again. */
  problem: string | null;
};

/** What was sent to a webhook, the newest first, each with its attempts. */
export function DeliveryLog({ slug, webhook, deliveries, replay, problem }: Props) {
  if (deliveries.length === 0) return <EmptyState title="Nothing sent yet" />;
  return (
    <div id="replay" className="grid gap-3">
      {problem && <FieldError id="replay-error">{problem}</FieldError>}
      <ul className="border-t border-rule">
        {deliveries.map((delivery) => (
          <li
            key={delivery.id}
            className="grid gap-x-8 gap-y-2 border-b border-rule py-3 sm:grid-cols-[minmax(0,1fr)_auto]"
          >
            <Sent delivery={delivery} />
            {replay && (delivery.deliveredAt || delivery.failedAt) && (
              <Form action={replay}>
                <input type="hidden" name="slug" value={slug} />
                <input type="hidden" name="webhook" value={webhook} />
                <input type="hidden" name="delivery" value={delivery.id} />
                <Button type="submit" variant="quiet">
                  Send again<span className="sr-only"> {titleOf(delivery)}</span>
                </Button>
              </Form>
            )}
          </li>
        ))}
      </ul>
    </div>
  );
}

function Sent({ delivery }: { delivery: LoggedDelivery }) {
  const { message, createdAt, log } = delivery;
  return (
    <div className="grid min-w-0 gap-1">
      <p className="wrap-anywhere">
        <code className="font-semibold">{message.topic}</code>
        {message.claim && !message.claim.hiddenAt && (
          <>
            {" "}
            <a href={`/desk/claims/${message.claim.slug}`}>{message.claim.slug}</a>
          </>
        )}
      </p>
      <p className="text-sm text-muted">
        Queued <Time iso={createdAt.toISOString()} withTime /> · id{" "}
        <code className="text-xs wrap-anywhere">{message.id}</code>
      </p>
      <p className="text-sm">
        <DeliveryState delivery={delivery} />
      </p>
      {log.length > 0 && <Attempts delivery={delivery} />}
    </div>
  );
}

function Attempts({ delivery: { log, ...delivery } }: { delivery: LoggedDelivery }) {
  return (
    <details className="text-sm">
      <summary className="py-1.5">
        {log.length === 1 ? "One attempt" : `${log.length} attempts`}
        <span className="sr-only"> at {titleOf(delivery)}</span>
      </summary>
      <ol className="grid gap-1.5 py-1">
        {log.map(({ attempt, at, milliseconds, status, error }) => (
          <li key={attempt} className="wrap-anywhere">
            <Time iso={at.toISOString()} withTime /> · {status ?? "no answer"} ·{" "}
            <span className="tabular-nums">{milliseconds.toLocaleString("en")} ms</span>
            {error && <> · {error}</>}
          </li>
        ))}
      </ol>
    </details>
  );
}

function titleOf({ message, createdAt }: Pick<LoggedDelivery, "message" | "createdAt">): string {
  return `${message.topic} of ${createdAt.toISOString().slice(0, 19).replace("T", ", ")}`;
}
