import { PALETTE } from "@/components/picture/palette";
import { QUORUM } from "@/lib/consensus";
import type { ClaimPicture } from "@/lib/publishing/claim-picture";

type Missing = NonNullable<ClaimPicture["missing"]>;

/** Before quorum: how far a claim is from it, and nothing of what anybody said. */
export function PictureQuorum({ missing: { quorum, words } }: { missing: Missing }) {
  return (
    <div style={{ display: "flex", flexDirection: "column", gap: 26, fontSize: 28, lineHeight: 1.35 }}>
      <div style={{ display: "flex", maxWidth: 940 }}>{words}</div>
      {quorum && (
        <div style={{ display: "flex", gap: 72 }}>
          <Meter name="voices" needed={QUORUM.voices} missing={quorum.voices} />
          <Meter name="newsrooms" needed={QUORUM.newsrooms} missing={quorum.newsrooms} />
        </div>
      )}
    </div>
  );
}

function Meter({ name, needed, missing }: { name: string; needed: number; missing: number }) {
  const reached = Math.max(0, needed - missing);
  const width = needed * 72;
  return (
    <div style={{ display: "flex", flexDirection: "column", gap: 10, fontSize: 24 }}>
      <svg aria-hidden="true" width={width} height={28} viewBox={`0 0 ${width} 28`}>
        {Array.from({ length: needed }, (_, index) => index).map((index) => (
          <rect
            key={index}
            x={index * 72 + 2}
            y={2}
            width={60}
            height={24}
            fill={index < reached ? PALETTE.ink : "none"}
            stroke={index < reached ? PALETTE.ink : PALETTE.edge}
            strokeWidth={2.5}
            strokeDasharray={index < reached ? "none" : "8 6"}
          />
        ))}
      </svg>
      <div style={{ display: "flex" }}>{`${reached} of ${needed} ${name}`}</div>
    </div>
  );
}
