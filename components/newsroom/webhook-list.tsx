import { DeliveryState } from "@/components/newsroom/delivery-state";
import { Badge } from "@/components/ui/badge";
import { EmptyState } from "@/components/ui/empty-state";
import type { ListedWebhook } from "@/lib/webhooks/queries";

/** A newsroom's webhooks, each leading to its own page. */
export function WebhookList({ slug, webhooks }: { slug: string; webhooks: ListedWebhook[] }) {
  if (webhooks.length === 0)
    return (
      <EmptyState title="No webhook yet">
        Add the address of a program of yours, and it is told what becomes public.
      </EmptyState>
    );
  return (
    <ul className="border-t border-rule">
      {webhooks.map(({ id, url, topics, disabledAt, latest }) => (
        <li key={id} className="grid gap-1 border-b border-rule py-3">
          <p className="flex flex-wrap items-baseline gap-x-3 gap-y-1">
            <a href={`/desk/newsrooms/${slug}/webhooks/${id}`} className="font-medium wrap-anywhere">
              {url}
            </a>
            <Badge strong={disabledAt !== null}>{disabledAt ? "Switched off" : "On"}</Badge>
          </p>
          <p className="text-sm wrap-anywhere text-muted">{topics.join(" · ")}</p>
          <p className="text-sm">{latest ? <DeliveryState delivery={latest} /> : "Nothing sent yet"}</p>
        </li>
      ))}
    </ul>
  );
}
