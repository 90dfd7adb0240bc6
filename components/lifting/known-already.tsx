import { StatusBadge } from "@/components/consensus/status-badge";
import type { Similar } from "@/components/lifting/room-types";
import { Button } from "@/components/ui/button";
import { Select, Textarea } from "@/components/ui/controls";
import { Field } from "@/components/ui/field";
import { REASON_MAX } from "@/lib/lifting/model";
import { countOf } from "@/lib/publishing/words";

type Props = {
  similar: Similar[];
  values: Record<string, string>;
  error: string | undefined;
};

/** Claims that say something alike, each with its outcome, and what can be done instead of opening another. */
export function KnownAlready({ similar, values, error }: Props) {
  if (similar.length === 0) return null;
  const isStrong = similar.some((one) => one.isStrong);
  return (
    <section aria-labelledby="known" className="grid gap-3 border-s-4 border-caution bg-tint px-4 py-3">
      <h3 id="known" className="font-semibold">
        {isStrong ? "Is it one of these?" : "Something like it is here"}
      </h3>
      <ol className="grid gap-4">
        {similar.map((one, index) => (
          <li key={one.slug} className="grid gap-1.5">
            <input type="hidden" name="seen" value={one.slug} />
            <KnownClaim claim={one} />
            <span className="flex flex-wrap items-end gap-2">
              <Button
                type="submit"
                variant="quiet"
                name="intent"
                value={`attach:${one.slug}`}
                data-attach={index}
                className="min-h-9 px-3 py-1"
              >
                Attach these words to it
              </Button>
              <label htmlFor={`related-${index}`} className="grid gap-0.5 text-xs text-muted">
                Or, as a claim of its own, mine
                <Select
                  id={`related-${index}`}
                  name={`related:${one.slug}`}
                  defaultValue={values[`related:${one.slug}`] ?? ""}
                  className="min-h-9 py-1 text-sm"
                >
                  <option value="">is a different claim</option>
                  <option value="REPEATS">repeats it</option>
                  <option value="NARROWS">narrows it</option>
                  <option value="CONTRADICTS">contradicts it</option>
                </Select>
              </label>
            </span>
          </li>
        ))}
      </ol>
      {isStrong && (
        <Field
          id="reason"
          label="Why is it a claim of its own?"
          hint="Needed where you leave “is a different claim”; kept with both."
          error={error}
        >
          {(control) => (
            <Textarea
              {...control}
              name="reason"
              rows={2}
              dir="auto"
              maxLength={REASON_MAX}
              defaultValue={values.reason ?? ""}
            />
          )}
        </Field>
      )}
    </section>
  );
}

function KnownClaim({ claim }: { claim: Similar }) {
  const { slug, statement, claimant, outcome, newsrooms } = claim;
  return (
    <>
      <p className="flex flex-wrap gap-x-1.5 text-sm">
        {newsrooms !== null && <span>Already checked:</span>}
        <StatusBadge outcome={outcome} />
        {newsrooms !== null && <span>({countOf(newsrooms, "newsroom")})</span>}
      </p>
      <p dir="auto" className="typed font-serif leading-snug">
        <a href={`/desk/claims/${slug}`} target="_blank" rel="noreferrer">
          {statement}
        </a>
        {claimant && (
          <span className="font-sans text-sm text-muted">
            {" "}
            <bdi>{claimant}</bdi>
          </span>
        )}
      </p>
    </>
  );
}
