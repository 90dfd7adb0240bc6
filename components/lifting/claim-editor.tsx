import { type FormEvent, type KeyboardEvent, useState } from "react";
import { EditorFields } from "@/components/lifting/editor-fields";
import { KnownAlready } from "@/components/lifting/known-already";
import type { Item, Sent, Similar } from "@/components/lifting/room-types";
import { useSimilar } from "@/components/lifting/use-similar";
import { Button } from "@/components/ui/button";
import { Notice } from "@/components/ui/notice";
import type { LiftFields } from "@/lib/lifting/fields";

type Props = {
  item: Item;
  articleSlug: string;
  snapshotId: string;
  published: string | null;
  /** The fields as they were left, or as they are suggested. */
  values: LiftFields & Record<string, string>;
  /** What became of the last attempt. */
  sent: Sent | undefined;
  /** What is known already of the statement that the page was made with. */
  known: { statement: string; similar: Similar[] } | null;
  /** Whether the person was just told that claims are public, and is asked once more. */
  asks: boolean;
  action: (form: FormData) => Promise<void>;
  /** With what was found to say the same. */
  onSend: (form: FormData, similar: Similar[]) => void;
  onTyped: (values: Record<string, string>) => void;
};

/** Where words become a claim: what it says, who made it, and what is here already that says the same. */
export function ClaimEditor(props: Props) {
  const { item, articleSlug, snapshotId, values, sent, asks, action, onSend, onTyped } = props;
  const [statement, setStatement] = useState(values.statement);
  const address = `/desk/articles/${articleSlug}/similar`;
  const found = useSimilar(address, statement, props.known);
  const similar = found ?? (sent?.kind === "similar" ? sent.similar : []);
  const errors = sent?.kind === "invalid" ? sent.errors : {};
  const onSubmit = (event: FormEvent<HTMLFormElement>) => {
    event.preventDefault();
    onSend(new FormData(event.currentTarget, (event.nativeEvent as SubmitEvent).submitter), similar);
  };
  const onInput = (event: FormEvent<HTMLFormElement>) => {
    const form = new FormData(event.currentTarget);
    setStatement(String(form.get("statement") ?? ""));
    onTyped(Object.fromEntries([...form].map(([name, value]) => [name, String(value)])));
  };
  return (
    <form
      id="lift"
      action={action}
      onSubmit={onSubmit}
      onInput={onInput}
      onKeyDown={onKeyDown}
      aria-label="The claim"
      className="grid gap-4"
      noValidate
    >
      <Problem sent={sent} />
      <Place item={item} articleSlug={articleSlug} snapshotId={snapshotId} />
      {/* The first button is the one that Enter presses in a field. */}
      <button type="submit" name="intent" value="open" hidden tabIndex={-1} aria-hidden="true" />
      <EditorFields
        values={values}
        errors={errors}
        said={item.claimant?.name ?? null}
        published={props.published}
      />
      <p role="status" className="sr-only">
        {similar.length > 0 &&
          `${similar.length} like it ${similar.length === 1 ? "is" : "are"} here already.`}
      </p>
      <KnownAlready
        similar={similar}
        values={values}
        error={sent?.kind === "similar" ? sent.message : undefined}
      />
      {asks && (
        <Notice tone="warning" live title="A claim is public as soon as it is opened.">
          Everybody can read it, and only a steward can retract it. Press Enter, or the button, once more to
          open this one. You will not be asked again in this browser.
        </Notice>
      )}
      <Buttons mayDismiss={item.suggestionIds.length > 0} />
    </form>
  );
}

/** Which words it is about. */
function Place({ item, articleSlug, snapshotId }: Pick<Props, "item" | "articleSlug" | "snapshotId">) {
  const { start, end, suggestionIds } = item;
  const place = { slug: articleSlug, snapshot: snapshotId, start, end, suggestions: suggestionIds.join(",") };
  return Object.entries(place).map(([name, value]) => (
    <input key={name} type="hidden" name={name} value={value} />
  ));
}

function Buttons({ mayDismiss }: { mayDismiss: boolean }) {
  return (
    <>
      <div className="flex flex-wrap gap-2">
        <Button type="submit" name="intent" value="open" aria-describedby="public">
          Open the claim
        </Button>
        {mayDismiss && (
          <Button type="submit" variant="quiet" name="intent" value="dismiss">
            Dismiss
          </Button>
        )}
      </div>
      <p id="public" className="text-sm text-muted">
        Public at once: only a steward can retract a claim.
      </p>
    </>
  );
}

/** From a field: Ctrl+Enter opens the claim, Escape goes back to where single keys work. */
function onKeyDown(event: KeyboardEvent<HTMLFormElement>) {
  const { currentTarget: form, key, ctrlKey, metaKey } = event;
  if (key === "Enter" && (ctrlKey || metaKey)) {
    event.preventDefault();
    form.querySelector<HTMLElement>("button[value=open]:not([hidden])")?.click();
  }
  if (key === "Escape") form.closest<HTMLElement>("[tabindex]")?.focus();
}

function Problem({ sent }: { sent: Sent | undefined }) {
  if (sent?.kind === "error") return <Notice tone="error" live title={sent.message} />;
  if (sent?.kind === "similar") return <Notice tone="warning" live title={sent.message} />;
  if (sent?.kind !== "invalid") return null;
  return (
    <Notice tone="error" live title={sent.errors.form ?? "Something is not right yet."}>
      What you typed is kept below.
    </Notice>
  );
}
