import { ArticleLine, Speaker } from "@/components/claim/said";
import { StatusBadge } from "@/components/consensus/status-badge";
import { Button } from "@/components/ui/button";
import { Textarea } from "@/components/ui/controls";
import { Field } from "@/components/ui/field";
import { Form } from "@/components/ui/form";
import { Notice } from "@/components/ui/notice";
import { Time } from "@/components/ui/time";
import type { Compared, ComparedPair } from "@/lib/publishing/compared";
import { shownWords } from "@/lib/publishing/quoted-text";
import { KINDS } from "@/lib/relations/model";

type Props = {
  pair: ComparedPair;
  action: (form: FormData) => Promise<void>;
  failed: { values: Record<string, string>; errors: Record<string, string> } | null;
};

const DECISIONS = [
  { value: "DUPLICATES", label: "Same claim" },
  { value: "REPEATS", label: "Repeats it" },
  { value: "NARROWS", label: "Narrows it" },
  { value: "CONTRADICTS", label: "They contradict each other" },
  { value: "DIFFERENT", label: "Different claims" },
];

/** Two claims side by side, and the decision on them. */
export function PairForm({ pair, action, failed }: Props) {
  const { id, version, claims, cues, undone, score } = pair;
  const main = failed?.values.main || pair.main;
  const named = `pair-${id}`;
  return (
    <Form id={named} action={action} noValidate className="grid gap-5 wrap-anywhere">
      {failed && (
        <Notice tone="error" live title={failed.errors.form ?? "Something is not right yet."}>
          What you typed is kept below.
        </Notice>
      )}
      {/* The first submit button is the one that Enter presses: it must be harmless. */}
      <button type="submit" className="hidden" tabIndex={-1} aria-hidden="true">
        Decide
      </button>
      <input type="hidden" name="id" value={id} />
      <input type="hidden" name="version" value={version} />
      <p className="text-sm text-muted">
        {score !== null && <>Alike to {Math.round(score * 100)} of 100. </>}
        {undone && <>Decided as “{KINDS[undone].label}” before, and undone. </>}
        {cues.length > 0 && (
          <strong className="font-semibold text-ink">May contradict each other: {cues.join(", ")}.</strong>
        )}
      </p>
      <fieldset className="grid min-w-0 gap-3">
        <legend className="mb-2 text-[0.9375rem]">
          <span className="font-semibold">Which is the main claim?</span>{" "}
          <span className="text-muted">It stays, is repeated or is narrowed; the other one does that.</span>
        </legend>
        <div className="grid gap-x-12 gap-y-6 sm:grid-cols-2">
          {claims.map((claim, index) => (
            <div key={claim.slug} className="grid content-start gap-3">
              <input type="hidden" name={index === 0 ? "one" : "other"} value={claim.slug} />
              <label className="flex cursor-pointer items-baseline gap-2.5 border-y border-rule px-2 py-2 hover:bg-tint has-checked:bg-tint">
                <input
                  type="radio"
                  name="main"
                  value={claim.slug}
                  defaultChecked={claim.slug === main}
                  className="size-4.5 shrink-0 translate-y-0.5 accent-accent"
                />
                <span className="font-semibold">The main claim</span>
              </label>
              <ComparedClaim claim={claim} />
            </div>
          ))}
        </div>
      </fieldset>
      <Field
        id={`${named}-reason`}
        label="Why"
        hint="Stands on the claims’ pages. Not needed where they are different claims."
        error={failed?.errors.reason}
      >
        {(control) => (
          <Textarea
            {...control}
            name="reason"
            rows={2}
            dir="auto"
            maxLength={1_000}
            defaultValue={failed?.values.reason ?? ""}
          />
        )}
      </Field>
      <div className="flex flex-wrap gap-3">
        {DECISIONS.map(({ value, label }) => (
          <Button key={value} type="submit" variant="quiet" name="decision" value={value}>
            {label}
          </Button>
        ))}
      </div>
    </Form>
  );
}

function ComparedClaim({ claim: { slug, openedAt, sides } }: { claim: Compared }) {
  const said = sides[0]?.claim;
  if (!said) return null;
  return (
    <div className="grid gap-2">
      <Speaker claim={said} />
      <h2 dir="auto" className="typed font-serif text-read leading-snug font-medium">
        <a href={`/desk/claims/${slug}`} className="no-underline hover:underline">
          {said.statement}
        </a>
      </h2>
      {sides.map(({ article, quote }) => (
        <figure key={`${article.slug} ${quote}`} className="grid gap-1 border-s-2 border-rule ps-4 text-sm">
          <blockquote dir="auto" className="typed">
            {shownWords(quote)}
          </blockquote>
          <figcaption className="text-muted">
            <ArticleLine article={article} />
          </figcaption>
        </figure>
      ))}
      <p className="flex flex-wrap items-baseline gap-x-4">
        <StatusBadge outcome={said.consensus} />
        <span className="text-sm text-muted">
          opened <Time iso={openedAt} />
        </span>
      </p>
    </div>
  );
}
