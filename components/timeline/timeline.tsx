import { useId } from "react";
import { Axis, Labels } from "@/components/timeline/axis";
import { Key } from "@/components/timeline/key";
import { Patterns } from "@/components/timeline/patterns";
import { heightOf, placeOn } from "@/components/timeline/places";
import { StretchLinks, StretchView } from "@/components/timeline/stretch-view";
import { quorumAt, type Stretch, stretchesOf } from "@/components/timeline/stretches";
import { ticksFor } from "@/components/timeline/ticks";
import { humanDate } from "@/components/ui/time";
import { RATING_LABELS } from "@/lib/consensus";
import { countOf, outcomeWords } from "@/lib/publishing/words";
import type { RecordBody } from "@/lib/record/model";

type Props = {
  slug: string;
  /** Of all entries of the claim's record, which is past quorum. */
  bodies: readonly RecordBody[];
  /** The moments of which the list below has an item. */
  listed: ReadonlySet<string>;
};

/**
 * Status and range of a claim over time: above, how firm it was; below, the 90 % range as a band over the scale with what
 * the outcome named in it. Each stretch leads to the claim as it stood then, and its beginning to what caused it. Drawn on
 * the server; the list below says the same in words.
 */
export function Timeline({ slug, bodies, listed }: Props) {
  const id = useId();
  const stretches = stretchesOf(bodies);
  const [first, last] = [stretches.at(0), stretches.at(-1)];
  if (!first || !last) return null;
  const place = placeOn(first.from, last.to, hasOffScale(stretches));
  return (
    <figure className="grid gap-3">
      <div className="grid grid-cols-[auto_minmax(0,1fr)] gap-x-3">
        <Labels place={place} />
        <svg
          aria-labelledby={`${id}title`}
          aria-describedby={`${id}text`}
          width="100%"
          height={heightOf(place)}
          className="min-w-0 overflow-visible"
        >
          <title id={`${id}title`}>Status and range over time</title>
          <desc id={`${id}text`}>{inWords(stretches)}</desc>
          <Patterns id={id} />
          <Axis ticks={ticksFor(first.from, last.to)} place={place} quorum={quorumAt(stretches)} />
          {stretches.map((one) => (
            <StretchView key={one.seq} stretch={one} place={place} id={id} />
          ))}
          {stretches.map((one) => (
            <StretchLinks key={one.seq} slug={slug} stretch={one} place={place} listed={listed.has(one.at)} />
          ))}
        </svg>
      </div>
      <Key stretches={stretches} id={id} quorum={quorumAt(stretches) !== null} />
    </figure>
  );
}

function hasOffScale(stretches: Stretch[]): boolean {
  const names = [RATING_LABELS.U, RATING_LABELS.M];
  return stretches.some(({ outcome }) => outcome.label.some((one) => names.includes(one)));
}

function inWords(stretches: Stretch[]): string {
  const [first, last] = [stretches.at(0), stretches.at(-1)];
  if (!first || !last) return "";
  const days = `From ${humanDate(first.at, true)} to ${humanDate(last.at, true)}`;
  return `${days}: ${countOf(stretches.length, "stretch", "stretches")}, the last one ${outcomeWords(last.outcome)}. The list below says the same in words.`;
}
