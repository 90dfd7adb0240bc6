import { causeWords } from "@/components/claim/causes";
import { itemId } from "@/components/claim/history-list";
import { FILL, LINE } from "@/components/consensus/colours";
import { StatusIcon } from "@/components/consensus/status-icon";
import { fillOf, firmnessOf } from "@/components/timeline/patterns";
import { axisOf, LANE, type Place, percentOf, ROW, rowOf } from "@/components/timeline/places";
import type { Stretch } from "@/components/timeline/stretches";
import { classes } from "@/components/ui/classes";
import { humanDate } from "@/components/ui/time";
import { RATING_LABELS, SCALE } from "@/lib/consensus";
import { momentPath } from "@/lib/publishing/instant";
import { outcomeWords, rangeWords } from "@/lib/publishing/words";

/** A stretch narrower than this, in per cent, has no room for its sign. */
const ROOM_FOR_SIGN = 7;

type Props = { stretch: Stretch; place: Place };

function spanOf({ from, to }: Stretch, place: Place) {
  const x = percentOf(from, place);
  return { x, width: Math.round((percentOf(to, place) - x) * 100) / 100 };
}

/** How firm it was, as a pattern with its sign; the 90 % range as a band; what the outcome named, in its colour. */
export function StretchView({ stretch, place, id }: Props & { id: string }) {
  const { x, width } = spanOf(stretch, place);
  const { outcome, range90 } = stretch;
  return (
    <g data-stretch={stretch.seq}>
      {width >= ROOM_FOR_SIGN && (
        <svg
          aria-hidden="true"
          x={`${x}%`}
          y={LANE.icon}
          width="14"
          height="14"
          className="overflow-visible text-sm text-ink"
        >
          <StatusIcon {...outcome} />
        </svg>
      )}
      <rect
        x={`${x}%`}
        y={LANE.bar}
        width={`${width}%`}
        height={LANE.thick}
        fill={fillOf(firmnessOf(outcome), id)}
        strokeDasharray={firmnessOf(outcome) === "early" ? "3 3" : undefined}
        className="stroke-ink"
      />
      {range90 && (
        <rect
          data-part="range90"
          x={`${x}%`}
          y={rowOf(range90[1]) + 1}
          width={`${width}%`}
          height={(range90[1] - range90[0] + 1) * ROW - 2}
          className="fill-tint stroke-edge"
        />
      )}
      <Named stretch={stretch} x={x} width={width} />
    </g>
  );
}

/** What the outcome names: full where it is a consensus, else an outline. */
function Named({ stretch: { outcome }, x, width }: { stretch: Stretch; x: number; width: number }) {
  const firm = outcome.tier === "consensus";
  const rows = [
    ...SCALE.filter((step) => outcome.label.includes(RATING_LABELS[step])).map((step) => ({
      y: rowOf(step),
      look: classes(FILL[step], LINE[step]),
    })),
    ...([RATING_LABELS.U, RATING_LABELS.M].some((one) => outcome.label.includes(one))
      ? [{ y: rowOf(0), look: "fill-ink stroke-ink" }]
      : []),
  ];
  return rows.map(({ y, look }) => (
    <rect
      key={y}
      data-named
      x={`${x}%`}
      y={y + 8}
      width={`${width}%`}
      height={ROW - 16}
      strokeWidth="1.5"
      fillOpacity={firm ? 1 : 0.2}
      className={look}
    />
  ));
}

/** The stretch leads to the claim as it stood then, the mark at its beginning to what caused it. */
export function StretchLinks({ stretch, place, slug, listed }: Props & { slug: string; listed: boolean }) {
  const { x, width } = spanOf(stretch, place);
  const { at, outcome, range90, cause, seq } = stretch;
  const range = range90 ? `, 90 % range ${rangeWords(range90)}` : "";
  const since = `${outcomeWords(outcome)}${range}, from ${humanDate(at, true)}`;
  const why = `${causeWords(cause)}, ${humanDate(at, true)}`;
  const axis = axisOf(place);
  return (
    <>
      <a href={momentPath(slug, at)} aria-label={since}>
        <title>{since}</title>
        <rect
          x={`${x}%`}
          y={LANE.icon}
          width={`${width}%`}
          height={axis - LANE.icon - 8}
          className="fill-transparent hover:fill-edge/15"
        />
      </a>
      <a href={listed ? `#${itemId(at)}` : `/claims/${slug}/record#entry-${seq}`} aria-label={why}>
        <title>{why}</title>
        <circle
          cx={`${x}%`}
          cy={axis}
          r="4.5"
          strokeWidth="1.5"
          className="fill-paper stroke-ink hover:fill-accent"
        />
      </a>
    </>
  );
}
