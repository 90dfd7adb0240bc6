"use client";

import { type FormEvent, useState, useTransition } from "react";
import { Button } from "@/components/ui/button";
import { Notice } from "@/components/ui/notice";
import { problemsOf, type VerdictFields } from "@/lib/verdicts/fields";
import { changeSources, sourceChangeFrom } from "@/lib/verdicts/form-data";
import { DraftConflict } from "./draft-conflict";
import { DraftStatus } from "./draft-status";
import { MissingToCount } from "./missing-to-count";
import { SourceList } from "./source-list";
import { DRAFTED, type SaveDraft, useDraft } from "./use-draft";
import { VerdictInputs } from "./verdict-inputs";

/** What became of a submission made with scripts. */
export type SubmitResult =
  | { kind: "done"; href: string }
  | { kind: "problems" }
  | { kind: "conflict" }
  | { kind: "error"; message: string };

type Props = {
  slug: string;
  /** The revision of one's verdict that the form was filled from; 0 for none. */
  revision: number;
  /** The draft's version that the form was filled from. */
  version: number;
  initial: VerdictFields;
  /** The text of another tab that waits to be chosen from; null when none does. */
  conflict: VerdictFields | null;
  /** Whether to show messages from the start: the form comes back from a submission without scripts. */
  checked: boolean;
  newsrooms: { id: string; name: string }[];
  /** Whether anything of the verdict was published, so that a revision may correct it. */
  published?: boolean;
  actions: {
    submit: (form: FormData) => Promise<void>;
    submitInPage: (
      slug: string,
      revision: number,
      version: number,
      fields: VerdictFields,
    ) => Promise<SubmitResult>;
    save: (slug: string, version: number, fields: VerdictFields) => ReturnType<SaveDraft>;
    resolve: (form: FormData) => Promise<void>;
  };
};

/**
 * The verdict form. It is a plain form that a browser without scripts can post; with scripts it saves itself while
 * one types, says what is missing as one types, and keeps its text when the server cannot be reached.
 */
export function VerdictForm(props: Props) {
  const { slug, revision, newsrooms, actions } = props;
  const [fields, setFields] = useState(props.initial);
  const [pasted, setPasted] = useState("");
  const [checked, setChecked] = useState(props.checked);
  const [failure, setFailure] = useState<string | null>(null);
  const [pending, startTransition] = useTransition();
  const draft = useDraft(fields, props.version, (version, typed) => actions.save(slug, version, typed));
  const problems = problemsOf(fields, { isRevision: revision > 0, newsrooms: newsrooms.length });
  const shown = checked ? problems : {};
  const set = (change: Partial<VerdictFields>) => setFields((before) => ({ ...before, ...change }));

  const submitInPage = async () => {
    setChecked(true);
    setFailure(null);
    if (Object.keys(problems).length > 0) return focusFirst(Object.keys(problems));
    await draft.flush();
    const answer = await actions
      .submitInPage(slug, revision, draft.version.current, fields)
      .catch((): SubmitResult => ({ kind: "error", message: "Touchstone cannot be reached at the moment." }));
    if (answer.kind === "done") return window.location.assign(answer.href);
    if (answer.kind === "conflict") return window.location.reload();
    setFailure(answer.kind === "error" ? answer.message : "Something in the form is not right yet.");
  };

  const onSubmit = (event: FormEvent<HTMLFormElement>) => {
    event.preventDefault();
    const pressed = (event.nativeEvent as SubmitEvent).submitter;
    const intent = pressed instanceof HTMLButtonElement ? pressed.value : "save";
    const change = sourceChangeFrom(intent === "save" && pasted ? "add" : intent, pasted);
    if (change) {
      set({ sources: changeSources(fields.sources, change) });
      if (change.kind === "add") setPasted("");
    } else if (intent === "submit") startTransition(submitInPage);
    else startTransition(draft.flush);
  };

  const { overtaken } = draft;
  return (
    <>
      {(overtaken || props.conflict) && (
        <DraftConflict
          slug={slug}
          version={overtaken ? overtaken.version : draft.version.current}
          saved={overtaken ? overtaken.saved : fields}
          other={overtaken || !props.conflict ? fields : props.conflict}
          resolve={actions.resolve}
        />
      )}
      <form
        action={actions.submit}
        onSubmit={onSubmit}
        {...{ [DRAFTED]: "" }}
        noValidate
        data-editing
        className="grid gap-8"
        aria-label="Your verdict"
      >
        <input type="hidden" name="slug" value={slug} />
        <input type="hidden" name="revision" value={revision} />
        <input type="hidden" name="version" value={draft.version.current} />
        {/* The first submit button is the one that Enter presses: it must be harmless. */}
        <button type="submit" name="intent" value="save" className="hidden" tabIndex={-1} aria-hidden="true">
          Save the draft
        </button>
        <VerdictInputs
          fields={fields}
          problems={shown}
          newsrooms={newsrooms}
          isRevision={revision > 0}
          published={props.published ?? false}
          onChange={set}
        />
        <SourceList
          sources={fields.sources}
          problems={shown}
          pasted={pasted}
          onPaste={setPasted}
          onChange={(sources) => set({ sources })}
        />
        <MissingToCount fields={fields} problems={problems} />
        {failure && (
          <Notice tone="error" live title={failure}>
            Your text is still here. Try again in a moment.
          </Notice>
        )}
        <div className="grid gap-2 border-t border-rule pt-4">
          <div className="flex flex-wrap gap-3">
            <Button type="submit" name="intent" value="submit" disabled={pending}>
              {revision > 0 ? "Submit the revision" : "Submit the verdict"}
            </Button>
            <Button type="submit" variant="quiet" name="intent" value="save">
              Save the draft
            </Button>
          </div>
          <DraftStatus state={draft.state} />
        </div>
      </form>
    </>
  );
}

function focusFirst(paths: string[]) {
  const target = paths.map((path) => document.getElementById(path)).find(Boolean);
  const control = target?.matches("fieldset") ? target.querySelector("input") : target;
  control?.focus();
}
