"use client";

import { type RefObject, useCallback, useRef } from "react";
import { Button } from "@/components/ui/button";
import { Textarea } from "@/components/ui/controls";
import { Field } from "@/components/ui/field";
import { Form } from "@/components/ui/form";
import { Notice } from "@/components/ui/notice";
import { SectionHeading } from "@/components/ui/section-heading";
import type { OrphanInText } from "@/lib/intake/orphans";
import { NewText } from "./new-text";
import { type SelectedWords, useSelectedWords } from "./use-selected-words";

type Props = {
  orphan: OrphanInText;
  action: (form: FormData) => Promise<void>;
  failed: { values: Record<string, string>; errors: Record<string, string> } | null;
};

/**
 * Asks where a claim's words stand in the newest text of its article. They are selected in the text, which writes them
 * into the field; or typed or pasted there, by keyboard and where no scripts run.
 */
export function PlaceForm({ orphan, action, failed }: Props) {
  const { text, nearest, claim } = orphan;
  const article = useRef<HTMLDivElement>(null);
  return (
    <div className="grid gap-x-16 gap-y-10 lg:grid-cols-[minmax(0,7fr)_minmax(0,5fr)]">
      <section aria-labelledby="decide" className="lg:order-2">
        <div className="lg:sticky lg:top-6">
          <SectionHeading id="decide">Where is it now?</SectionHeading>
          <Form id="place-form" action={action} noValidate className="grid gap-4">
            {failed && (
              <Notice tone="error" live title={failed.errors.form ?? "Not recorded yet: see below."} />
            )}
            <input type="hidden" name="appearanceId" value={orphan.appearanceId} />
            <input type="hidden" name="snapshotId" value={orphan.snapshotId} />
            <input type="hidden" name="state" value={orphan.state} />
            <WordsField article={article} lang={claim.inLanguage} failed={failed} />
            <div className="flex flex-wrap gap-3">
              <Button type="submit" name="decision" value="found">
                These are the words
              </Button>
              <Button type="submit" name="decision" value="gone" variant="quiet">
                The article no longer says this
              </Button>
            </div>
          </Form>
        </div>
      </section>
      <section aria-labelledby="text">
        <SectionHeading id="text" aside={nearest && <a href="#place">To the nearest place</a>}>
          The new text
        </SectionHeading>
        <NewText ref={article} text={text} lang={claim.inLanguage} marked={nearest} />
      </section>
    </div>
  );
}

type WordsProps = { article: RefObject<HTMLElement | null>; lang: string; failed: Props["failed"] };

/** The words, and as long as they are what was selected, their place. It holds what is typed before scripts run, too. */
function WordsField({ article, lang, failed }: WordsProps) {
  const field = useRef<HTMLTextAreaElement>(null);
  const start = useRef<HTMLInputElement>(null);
  const end = useRef<HTMLInputElement>(null);
  const place = useCallback((from: string, to: string) => {
    if (start.current) start.current.value = from;
    if (end.current) end.current.value = to;
  }, []);
  const fill = useCallback(
    (selected: SelectedWords) => {
      if (field.current) field.current.value = selected.words;
      place(String(selected.start), String(selected.end));
    },
    [place],
  );
  useSelectedWords(article, fill);
  return (
    <>
      <input ref={start} type="hidden" name="start" defaultValue="" />
      <input ref={end} type="hidden" name="end" defaultValue="" />
      <Field
        id="words"
        label="The words in the new text"
        hint="Select them in the text, or paste them here."
        error={failed?.errors.words}
      >
        {(control) => (
          <Textarea
            {...control}
            ref={field}
            name="words"
            dir="auto"
            lang={lang}
            rows={4}
            defaultValue={failed?.values.words ?? ""}
            onInput={() => place("", "")}
          />
        )}
      </Field>
    </>
  );
}
