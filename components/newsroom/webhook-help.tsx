import { SectionHeading } from "@/components/ui/section-heading";

const HEADERS = [
  ["webhook-id", "The message’s id: the same however often it is sent. Act on each id once."],
  ["webhook-timestamp", "When it was sent, in seconds since 1970. Refuse what is older than five minutes."],
  [
    "webhook-signature",
    "“v1,” and the signature in base64. There may be several, parted by spaces: one has to fit.",
  ],
] as const;

/** How a receiver knows that a delivery is ours. */
export function WebhookHelp() {
  return (
    <section aria-labelledby="verify" className="grid gap-4">
      <div>
        <SectionHeading id="verify">How to verify a delivery</SectionHeading>
        <p className="measure">
          Deliveries follow{" "}
          <a href="https://www.standardwebhooks.com" rel="noopener">
            Standard Webhooks
          </a>
          , for which there are libraries in most languages. By hand: join the id, the timestamp and the body
          as it arrived with full stops between them. Compute HMAC-SHA256 of that, with what base64 decodes
          from the secret after “whsec_” as the key. Write it in base64 and compare it in constant time.
        </p>
      </div>
      <dl className="grid gap-3">
        {HEADERS.map(([name, meaning]) => (
          <div key={name} className="grid gap-x-8 sm:grid-cols-[12rem_1fr]">
            <dt>
              <code>{name}</code>
            </dt>
            <dd className="measure text-muted">{meaning}</dd>
          </div>
        ))}
      </dl>
      <p className="measure">
        Answer with a status from 200 to 299 within 15 seconds; do the work afterwards. Anything else, a
        redirect too, is tried again, later each time, for about three days; then the webhook is switched off
        and its owners are told. 410 switches it off at once. Deliveries may arrive twice or out of order.
      </p>
    </section>
  );
}
