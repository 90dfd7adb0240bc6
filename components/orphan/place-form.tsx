"use client";

import { useEffect, useRef, useState } from "react";
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
  const { appearanceId, snapshotId, state, text, nearest, claim } = orphan;
  const article = useRef<HTMLDivElement>(null);
  const selected = useSelectedWords(article);
  const { words, place, type } = useWords(failed?.values.words ?? "", selected);
  const { errors = {} } = failed ?? {};
  return (
    <div className="grid gap-x-16 gap-y-10 lg:grid-cols-[minmax(0,7fr)_minmax(0,5fr)]">
      <section aria-labelledby="decide" className="lg:order-2">
        <div className="lg:sticky lg:top-6">
          <SectionHeading id="decide">Where is it now?</SectionHeading>
          <Form id="place-form" action={action} noValidate className="grid gap-4">
            {failed && <Notice tone="error" live title={errors.form ?? "Not recorded yet: see below."} />}
            <input type="hidden" name="appearanceId" value={appearanceId} />
            <input type="hidden" name="snapshotId" value={snapshotId} />
            <input type="hidden" name="state" value={state} />
            <input type="hidden" name="start" value={place?.start ?? ""} />
            <input type="hidden" name="end" value={place?.end ?? ""} />
            <Field
              id="words"
              label="The words in the new text"
              hint="Select them in the text, or paste them here."
              error={errors.words}
            >
              {(control) => (
                <Textarea
                  {...control}
                  name="words"
                  dir="auto"
                  lang={claim.inLanguage}
                  rows={4}
                  value={words}
                  onChange={(event) => type(event.target.value)}
                />
              )}
            </Field>
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

/** The words in the field, and their place as long as they are what was selected there. */
function useWords(initial: string, selected: SelectedWords | null) {
  const [words, setWords] = useState(initial);
  const [place, setPlace] = useState<SelectedWords | null>(null);
  useEffect(() => {
    if (!selected) return;
    setWords(selected.words);
    setPlace(selected);
  }, [selected]);
  const type = (typed: string) => {
    setWords(typed);
    setPlace(null);
  };
  return { words, place, type };
}
