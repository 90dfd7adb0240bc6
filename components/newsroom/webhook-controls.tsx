import type { ReactNode } from "react";
import { Button } from "@/components/ui/button";
import { FieldError } from "@/components/ui/field";
import { Form } from "@/components/ui/form";
import { Notice } from "@/components/ui/notice";

type Action = (form: FormData) => Promise<void>;

type Props = {
  slug: string;
  webhook: { id: string; disabledReason: string | null };
  actions: { toggle: Action; test: Action; renew: Action; remove: Action };
  /** What went wrong in the form of this name. */
  problemIn: (name: string) => string | null;
};

/** Whether a webhook is on and why not, with what can be done to it at once. */
export function WebhookState({ slug, webhook, actions, problemIn }: Props) {
  const isOff = webhook.disabledReason !== null;
  return (
    <div className="grid gap-4">
      {isOff && (
        <Notice tone="warning" title="This webhook is switched off.">
          {webhook.disabledReason}
        </Notice>
      )}
      <div className="flex flex-wrap items-start gap-3">
        <One name="switch" {...{ slug, webhook, problemIn }} action={actions.toggle}>
          <input type="hidden" name="to" value={isOff ? "on" : "off"} />
          <Button type="submit" variant="quiet">
            {isOff ? "Switch it on" : "Switch it off"}
          </Button>
        </One>
        {!isOff && (
          <One name="test" {...{ slug, webhook, problemIn }} action={actions.test}>
            <Button type="submit" variant="quiet">
              Send a test
            </Button>
          </One>
        )}
      </div>
    </div>
  );
}

/** What is done to a webhook rarely: folded away until it is wanted. */
export function WebhookEnds({ slug, webhook, actions, problemIn }: Props) {
  const given = { slug, webhook, problemIn };
  return (
    <div className="border-t border-rule">
      <Folded title="Give it another secret" open={problemIn("renew") !== null}>
        <One name="renew" {...given} action={actions.renew}>
          <p className="measure text-sm text-muted">
            From then on deliveries are signed by the new secret alone: your program has to know it at once.
          </p>
          <Button type="submit" variant="quiet">
            Give it another secret
          </Button>
        </One>
      </Folded>
      <Folded title="Delete this webhook" open={problemIn("delete") !== null}>
        <One name="delete" {...given} action={actions.remove}>
          <p className="measure text-sm text-muted">
            What waits for it is not sent, and its delivery log goes with it.
          </p>
          <label className="flex cursor-pointer items-center gap-2 py-1">
            <input type="checkbox" name="confirmed" className="size-4.5 accent-accent" />I want to delete it
          </label>
          <Button type="submit" variant="danger">
            Delete the webhook
          </Button>
        </One>
      </Folded>
    </div>
  );
}

function Folded({ title, open, children }: { title: string; open: boolean; children: ReactNode }) {
  return (
    <details open={open} className="border-b border-rule py-3">
      <summary className="py-1.5 font-semibold">{title}</summary>
      <div className="mt-2 pb-3">{children}</div>
    </details>
  );
}

type OneProps = Pick<Props, "slug" | "webhook" | "problemIn"> & {
  name: string;
  action: Action;
  children: ReactNode;
};

function One({ slug, webhook, problemIn, name, action, children }: OneProps) {
  const problem = problemIn(name);
  return (
    <Form id={name} action={action} className="grid justify-items-start gap-3">
      <input type="hidden" name="slug" value={slug} />
      <input type="hidden" name="webhook" value={webhook.id} />
      {children}
      {problem && <FieldError id={`${name}-error`}>{problem}</FieldError>}
    </Form>
  );
}
