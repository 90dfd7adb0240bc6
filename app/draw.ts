import { readFileSync } from "node:fs";
import { join } from "node:path";
import { ImageResponse } from "next/og";
import type { ReactElement } from "react";
import { SANS, SERIF } from "@/components/picture/palette";
import { PICTURE_SIZE } from "@/lib/publishing/claim-picture";

type Weight = 400 | 500 | 600;

// Letters that a family lacks are taken from the fonts after it.
const FONTS = [
  ...font(SERIF, "newsreader", "latin", [500, 600]),
  ...font(SANS, "libre-franklin", "latin", [400, 600]),
  ...font(`${SERIF} Extended`, "newsreader", "latin-ext", [500]),
  ...font(`${SANS} Extended`, "libre-franklin", "latin-ext", [400]),
  ...font(`${SERIF} Vietnamese`, "newsreader", "vietnamese", [500]),
  ...font(`${SANS} Cyrillic`, "libre-franklin", "cyrillic", [400]),
];

/** Draws an element as a PNG of 1200 × 630. All that is shown has to be in the fonts (lib/publishing/drawable.ts). */
export async function draw(element: ReactElement): Promise<Uint8Array<ArrayBuffer>> {
  const image = new ImageResponse(element, { ...PICTURE_SIZE, fonts: FONTS });
  return new Uint8Array(await image.arrayBuffer());
}

/** A folder's files of one subset. Written so that the build finds them. */
function font(name: string, folder: string, subset: string, weights: Weight[]) {
  const files = join(process.cwd(), "node_modules/@fontsource", folder, "files");
  return weights.map((weight) => ({
    name,
    data: readFileSync(join(files, `${folder}-${subset}-${weight}-normal.woff`)),
    weight,
    style: "normal" as const,
  }));
}
