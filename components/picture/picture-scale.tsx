import { marksOf } from "@/components/consensus/marks";
import { type PlacedMark, place } from "@/components/consensus/placing";
import { Label } from "@/components/picture/label";
import { PALETTE } from "@/components/picture/palette";
import { bar, laneHeight, lanesOf, line, mark, THICK } from "@/components/picture/scale-shapes";
import { RATING_LABELS, SCALE } from "@/lib/consensus";
import type { ClaimPicture } from "@/lib/publishing/claim-picture";

type Drawn = NonNullable<ClaimPicture["drawn"]>;
type Axis = { left: number; step: number; y: number };

const WIDTH = 1072;
const BESIDE = 350;
const MEDIAN_ROW = 38;
const BELOW = 116;

type Props = {
  drawn: Drawn;
  /** How high the marks over the scale may stand. */
  room: number;
};

/** The scale as on the claim's page: a mark for each newsroom, the median, the 90 % range, and what is off the scale. */
export function PictureScale({ drawn, room }: Props) {
  // Marks are dots: a letter means nothing without a key.
  const { onScale, offScale } = place(marksOf(drawn, {}), true);
  const most = lanesOf([...onScale, ...offScale]);
  const lane = laneHeight(most, room);
  const y = MEDIAN_ROW + lane * most + 8;
  const isBeside = offScale.length > 0;
  const axis = { left: 0, step: (isBeside ? WIDTH - BESIDE - 40 : WIDTH) / 5, y };
  const beside = { left: WIDTH - BESIDE, step: BESIDE / 2, y };
  const height = y + BELOW;
  return (
    <div style={{ display: "flex", position: "relative", width: WIDTH, height }}>
      <svg
        aria-hidden="true"
        width={WIDTH}
        height={height}
        viewBox={`0 0 ${WIDTH} ${height}`}
        style={{ position: "absolute" }}
      >
        {shapesOnScale(drawn, axis)}
        {isBeside && shapesOffScale(drawn, beside)}
        {placed(onScale, axis, lane)}
        {placed(offScale, beside, lane)}
      </svg>
      <Words drawn={drawn} axis={axis} beside={isBeside ? beside : null} />
    </div>
  );
}

/** The middle of position `at` (from 1) of an axis. */
function middle({ left, step }: Axis, at: number): number {
  return left + (at - 0.5) * step;
}

function placed(marks: PlacedMark[], axis: Axis, lane: number) {
  const lowestFirst = marks.toSorted((a, b) => a.lane - b.lane);
  const heightOf = (one: PlacedMark) => axis.y - 6 - Math.max(8, lane / 2) - lane * one.lane;
  return lowestFirst.map((one) => mark(one, middle(axis, one.at), heightOf(one), lane));
}

function shapesOnScale({ label, tier, median, range90 }: Drawn, axis: Axis) {
  const steps = SCALE.map((step) =>
    bar(
      axis.left + (step - 1) * axis.step + 3,
      axis.y,
      axis.step - 6,
      PALETTE.rating[step],
      label.includes(RATING_LABELS[step]),
      tier === "consensus",
    ),
  );
  return [median && plumb(median, axis), ...steps, range90 && bracket(range90, axis)];
}

function plumb([lo, hi]: NonNullable<Drawn["median"]>, axis: Axis) {
  const [left, right] = [middle(axis, lo), middle(axis, hi)];
  const top = MEDIAN_ROW - 6;
  return line(`M${left} ${axis.y}V${top}H${right}V${axis.y}`, PALETTE.edge);
}

function bracket([lo, hi]: NonNullable<Drawn["range90"]>, { left, step, y }: Axis) {
  const [from, to] = [left + (lo - 1) * step + 14, left + hi * step - 14];
  const bottom = y + THICK + 52;
  return line(`M${from} ${bottom - 10}V${bottom}H${to}V${bottom - 10}`, PALETTE.ink);
}

function shapesOffScale({ label, tier }: Drawn, { left, step, y }: Axis) {
  return (["U", "M"] as const).map((rating, index) => {
    const [x, width] = [left + index * step + 6, step - 12];
    return label.includes(RATING_LABELS[rating])
      ? bar(x, y, width, PALETTE.ink, true, tier === "consensus")
      : line(`M${x} ${y + 4}H${x + width}`, PALETTE.ink, true);
  });
}

function Words({ drawn, axis, beside }: { drawn: Drawn; axis: Axis; beside: Axis | null }) {
  const { label, median, range90 } = drawn;
  const top = axis.y + THICK + 8;
  const middleOf = ([lo, hi]: readonly [number, number]) => middle(axis, (lo + hi) / 2);
  return (
    <>
      {median && (
        <Label at={middleOf(median)} top={0} muted>
          {median[0] === median[1] ? "median" : "median range"}
        </Label>
      )}
      {SCALE.map((step) => (
        <Label key={step} at={middle(axis, step)} top={top} strong={label.includes(RATING_LABELS[step])}>
          {RATING_LABELS[step]}
        </Label>
      ))}
      {range90 && (
        <Label at={middleOf(range90)} top={top + 48} muted>
          90 % range
        </Label>
      )}
      {beside &&
        (["U", "M"] as const).map((rating, index) => (
          <Label
            key={rating}
            at={middle(beside, index + 1)}
            top={top}
            strong={label.includes(RATING_LABELS[rating])}
          >
            {RATING_LABELS[rating]}
          </Label>
        ))}
    </>
  );
}
