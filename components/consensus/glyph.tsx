import { classes } from "@/components/ui/classes";

type Props = {
  letter: string;
  independents: boolean;
  /** Hollow where only a part of the newsroom's voice stands here. */
  whole: boolean;
  /** A dot without its letter, where there are very many. */
  dot?: boolean;
};

/** A newsroom's mark, drawn around the origin: a circle with its letter, or a diamond for the independents. */
export function Glyph({ letter, independents, whole, dot = false }: Props) {
  const look = classes("stroke-ink", whole ? "fill-ink" : "fill-paper");
  const radius = dot ? 4 : 11;
  const width = dot ? 1 : 1.5;
  return (
    <>
      {independents ? (
        <rect
          x={-radius * 0.8}
          y={-radius * 0.8}
          width={radius * 1.6}
          height={radius * 1.6}
          transform="rotate(45)"
          strokeWidth={width}
          className={look}
        />
      ) : (
        <circle r={radius} strokeWidth={width} className={look} />
      )}
      {!dot && (
        <text
          y={4}
          textAnchor="middle"
          className={classes("text-xs font-bold", whole ? "fill-paper" : "fill-ink")}
        >
          {letter}
        </text>
      )}
    </>
  );
}

/** The same mark in a line of text: the key of a picture. */
export function InlineGlyph(props: Props) {
  return (
    <svg
      width="27"
      height="26"
      viewBox="-13.5 -13 27 26"
      aria-hidden="true"
      className="inline-block shrink-0 align-middle"
    >
      <Glyph {...props} />
    </svg>
  );
}
