import { Notice } from "@/components/ui/notice";

/** A secret, the one time that it is shown. */
export function WebhookSecret({ secret }: { secret: string }) {
  return (
    <Notice tone="warning" title="Copy the secret now: in two minutes it is gone for good." live>
      <p>
        <code className="text-[0.9375rem] wrap-anywhere select-all">{secret}</code>
      </p>
      <p>Deliveries are signed by it. Keep it where your program can read it and nobody else can.</p>
    </Notice>
  );
}
