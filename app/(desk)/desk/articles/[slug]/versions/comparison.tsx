import { TextDifference } from "@/components/article/text-difference";
import { Button } from "@/components/ui/button";
import { Select } from "@/components/ui/controls";
import { Field } from "@/components/ui/field";
import { SectionHeading } from "@/components/ui/section-heading";
import { compareVersions, type Version } from "@/lib/intake/versions";
import type { Viewer } from "@/lib/policy";

type Query = Record<string, string | string[] | undefined>;
type Props = { who: Viewer; slug: string; versions: Version[]; query: Query };

/** Two texts of an article compared: the two newest, unless the address names others. */
export async function Comparison({ who, slug, versions, query }: Props) {
  const kept = versions.filter((one) => one.hasText).map((one) => one.number);
  if (kept.length < 2) return <NothingToCompare versions={versions} />;
  const chosen = {
    from: chosenOf(query.from, kept) ?? kept[1] ?? 1,
    to: chosenOf(query.to, kept) ?? kept[0] ?? 1,
  };
  const compared = await compareVersions(who, slug, chosen);
  const isSame = compared?.blocks.every((block) => block.kind === "same");
  return (
    <section aria-labelledby="difference" className="min-w-0">
      <SectionHeading id="difference">What has changed</SectionHeading>
      {kept.length > 2 && <Choice numbers={kept} {...chosen} />}
      <p className="mb-5 text-[0.9375rem] text-muted">
        From text {chosen.from} to text {chosen.to}. <span aria-hidden="true">− is gone, + is new.</span>
      </p>
      {isSame && <p className="mb-5 font-semibold">The two are the same.</p>}
      {compared && <TextDifference blocks={compared.blocks} />}
    </section>
  );
}

function NothingToCompare({ versions }: { versions: Version[] }) {
  return (
    <section aria-labelledby="difference" className="min-w-0">
      <SectionHeading id="difference">What has changed</SectionHeading>
      <p className="measure text-muted">
        {versions.length > 1
          ? "Of the earlier text only the fingerprint is kept, so that there is nothing to compare."
          : "There is one text so far. Once there is a newer one, the difference stands here."}
      </p>
    </section>
  );
}

function Choice({ numbers, from, to }: { numbers: number[]; from: number; to: number }) {
  const options = numbers.map((number) => (
    <option key={number} value={number}>
      Text {number}
    </option>
  ));
  return (
    <form className="mb-5 flex flex-wrap items-end gap-3">
      {Object.entries({ From: from, To: to }).map(([label, number]) => (
        <Field key={label} id={label.toLowerCase()} label={label}>
          {(control) => (
            <Select {...control} name={label.toLowerCase()} defaultValue={number}>
              {options}
            </Select>
          )}
        </Field>
      ))}
      <Button type="submit" variant="quiet">
        Compare
      </Button>
    </form>
  );
}

function chosenOf(value: unknown, kept: number[]): number | undefined {
  return kept.find((number) => String(number) === value);
}
