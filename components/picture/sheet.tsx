import type { ReactNode } from "react";
import { PALETTE, SANS } from "@/components/picture/palette";

/** The paper that a picture is drawn on: what stands above, and what stands below. */
export function Sheet({ children }: { children: ReactNode }) {
  return (
    <div
      style={{
        display: "flex",
        flexDirection: "column",
        justifyContent: "space-between",
        width: "100%",
        height: "100%",
        padding: "32px 64px 28px",
        background: PALETTE.paper,
        color: PALETTE.ink,
        fontFamily: SANS,
        fontSize: 26,
      }}
    >
      {children}
    </div>
  );
}
