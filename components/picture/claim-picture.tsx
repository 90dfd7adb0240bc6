import { outcomeShape } from "@/components/consensus/status-icon";
import { PALETTE, SERIF } from "@/components/picture/palette";
import { PictureQuorum } from "@/components/picture/picture-quorum";
import { PictureScale } from "@/components/picture/picture-scale";
import { Sheet } from "@/components/picture/sheet";
import { humanDate } from "@/components/ui/time";
import type { ClaimPicture as Picture } from "@/lib/publishing/claim-picture";
import { countOf, type Outcome, outcomeParts } from "@/lib/publishing/words";

/** A claim and its outcome as a picture of 1200 × 630, in the style attributes that the drawing library knows. */
export function ClaimPicture({ picture }: { picture: Picture }) {
  const { statement, outcome, drawn, missing } = picture;
  const type = typeFor(statement);
  return (
    <Sheet>
      <div style={{ display: "flex", flexDirection: "column" }}>
        <TopLine picture={picture} />
        <Statement text={statement} type={type} />
      </div>
      <div style={{ display: "flex", flexDirection: "column" }}>
        <DoubleRule />
        {outcome ? <OutcomeLine outcome={outcome} /> : <ClosedEarly />}
        {drawn && <PictureScale drawn={drawn} room={ROOM - type.lines * type.size * LEADING} />}
        {missing && <PictureQuorum missing={missing} />}
        <Footer picture={picture} />
      </div>
    </Sheet>
  );
}

/** Height, in pixels, that a statement and the marks over the scale share. */
const ROOM = 228;
const LEADING = 1.14;

/** How large a statement is set: the shorter, the larger. */
function typeFor({ length }: string): { size: number; lines: number } {
  if (length <= 36) return { size: 72, lines: 1 };
  if (length <= 76) return { size: 58, lines: 2 };
  return length <= 140 ? { size: 44, lines: 3 } : { size: 36, lines: 4 };
}

/** What is wider than was reckoned with is cut after the last line that there is room for. */
function Statement({ text, type: { size, lines } }: { text: string; type: ReturnType<typeof typeFor> }) {
  return (
    <div
      style={{
        display: "block",
        lineClamp: lines,
        marginTop: 4,
        fontFamily: SERIF,
        fontSize: size,
        fontWeight: 500,
        lineHeight: LEADING,
        letterSpacing: -0.5,
        wordBreak: "break-word",
      }}
    >
      {text}
    </div>
  );
}

function TopLine({ picture: { claimant, closed } }: { picture: Picture }) {
  const said = claimant && `Said by ${claimant}`;
  return (
    <div style={{ display: "flex", height: 36, gap: 28, fontSize: 26, lineHeight: 1.35 }}>
      {closed && <div style={{ display: "flex", flexShrink: 0, fontWeight: 600 }}>{closed}</div>}
      <div style={{ display: "block", lineClamp: 1, color: PALETTE.muted, wordBreak: "break-all" }}>
        {said}
      </div>
    </div>
  );
}

function DoubleRule() {
  const edge = `2px solid ${PALETTE.ink}`;
  return (
    <div style={{ display: "flex", height: 7, borderTop: edge, borderBottom: edge, marginBottom: 12 }} />
  );
}

function ClosedEarly() {
  return (
    <div style={{ display: "flex", fontFamily: SERIF, fontSize: 46, fontWeight: 500, marginBottom: 40 }}>
      Closed before there was an outcome
    </div>
  );
}

function OutcomeLine({ outcome }: { outcome: Outcome }) {
  const { kind, words } = outcomeParts(outcome);
  return (
    <div style={{ display: "flex", alignItems: "center", fontFamily: SERIF, fontSize: 46, lineHeight: 1.2 }}>
      <svg
        aria-hidden="true"
        width={38}
        height={38}
        viewBox="0 0 16 16"
        fill="none"
        stroke={PALETTE.ink}
        strokeWidth={1.75}
        style={{ marginRight: 18 }}
      >
        {outcomeShape(outcome, PALETTE.ink)}
      </svg>
      <div style={{ display: "flex", fontWeight: words ? 500 : 600 }}>{words ? `${kind}:` : kind}</div>
      {words && <div style={{ display: "flex", marginLeft: 12, fontWeight: 600 }}>{words}</div>}
    </div>
  );
}

function Footer({ picture: { site, asOf, drawn, isDemo } }: { picture: Picture }) {
  const facts = [
    drawn && `${countOf(drawn.counted, "reviewer")} of ${countOf(drawn.G, "newsroom")}`,
    isDemo && "demonstration data",
    `as of ${humanDate(asOf)}`,
  ];
  return (
    <div
      style={{
        display: "flex",
        justifyContent: "space-between",
        alignItems: "flex-end",
        borderTop: `2px solid ${PALETTE.rule}`,
        marginTop: 12,
        paddingTop: 12,
      }}
    >
      <div
        style={{
          display: "block",
          lineClamp: 1,
          fontFamily: SERIF,
          fontSize: 32,
          fontWeight: 600,
          lineHeight: 1.1,
        }}
      >
        {site}
      </div>
      <div style={{ display: "flex", flexShrink: 0, color: PALETTE.muted, fontSize: 24, lineHeight: 1.1 }}>
        {facts.filter(Boolean).join(" · ")}
      </div>
    </div>
  );
}
