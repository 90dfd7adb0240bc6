import { PALETTE } from "@/components/picture/palette";

type Props = { at: number; top: number; strong?: boolean; muted?: boolean; children: string };

const WIDTH = 300;

/** Words in a picture's drawing, centred below the point `at`. The drawing library sets no text within an <svg>. */
export function Label({ at, top, strong = false, muted = false, children }: Props) {
  return (
    <div
      style={{
        position: "absolute",
        left: at - WIDTH / 2,
        top,
        width: WIDTH,
        display: "flex",
        justifyContent: "center",
        fontSize: 23,
        lineHeight: 1.2,
        fontWeight: strong ? 600 : 400,
        color: muted ? PALETTE.muted : PALETTE.ink,
      }}
    >
      {children}
    </div>
  );
}
