import { PALETTE, SERIF } from "@/components/picture/palette";
import { Sheet } from "@/components/picture/sheet";
import { RATING_LABELS, SCALE } from "@/lib/consensus";

/** The picture of pages that are about no single claim: the instance's name, what it is, and its scale. */
export function SitePicture({ site }: { site: string }) {
  return (
    <Sheet>
      <div style={{ display: "flex", flexDirection: "column", marginTop: 96, fontFamily: SERIF }}>
        <div
          style={{
            display: "block",
            lineClamp: 1,
            fontSize: 128,
            fontWeight: 600,
            lineHeight: 1.1,
            letterSpacing: -3,
          }}
        >
          {site}
        </div>
        <div style={{ display: "flex", fontSize: 41, fontWeight: 500, lineHeight: 1.25, marginTop: 12 }}>
          Newsrooms check claims together; anybody reads the result.
        </div>
      </div>
      <div style={{ display: "flex", justifyContent: "space-between", marginBottom: 48 }}>
        {SCALE.map((step) => (
          <div key={step} style={{ display: "flex", flexDirection: "column", width: 208 }}>
            <div style={{ height: 14, background: PALETTE.rating[step] }} />
            <div style={{ display: "flex", justifyContent: "center", marginTop: 14, fontSize: 24 }}>
              {RATING_LABELS[step]}
            </div>
          </div>
        ))}
      </div>
    </Sheet>
  );
}
