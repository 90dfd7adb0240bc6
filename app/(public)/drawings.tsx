import { cacheLife } from "next/cache";
import { draw } from "@/app/draw";
import { ClaimPicture } from "@/components/picture/claim-picture";
import { SitePicture } from "@/components/picture/site-picture";
import type { ClaimPicture as Picture } from "@/lib/publishing/claim-picture";

// Drawn once for what they show, and kept for as long as there is room. What they show is read anew each time, under
// the tags of the page, so that a picture is never older than its page.

/** A claim's picture, as PNG. */
export async function claimDrawing(picture: Picture): Promise<Uint8Array<ArrayBuffer>> {
  "use cache";
  cacheLife("max");
  return draw(<ClaimPicture picture={picture} />);
}

/** The picture of the site itself, as PNG. @param site the instance's name, as far as it can be drawn */
export async function siteDrawing(site: string): Promise<Uint8Array<ArrayBuffer>> {
  "use cache";
  cacheLife("max");
  return draw(<SitePicture site={site} />);
}
