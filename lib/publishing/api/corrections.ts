import type { z } from "zod";
import { claimAddress } from "../addresses";
import { correctionAddress } from "../correction-words";
import type { PublicCorrection } from "../public-correction";
import type { correctionPage } from "./shapes";

type ApiCorrection = z.infer<typeof correctionPage>["data"][number];

/** A correction as the API has it. */
export function toApiCorrection(given: PublicCorrection): ApiCorrection {
  const { id, kind, was, now, note, by, claim, claimVersion, at } = given;
  return {
    id,
    url: correctionAddress(given),
    kind,
    claim: { slug: claim.slug, url: claimAddress(claim.slug), text: claim.statement },
    was,
    now,
    note,
    by: by && { name: by.name, newsroom: by.newsroom && { slug: by.newsroom.slug, name: by.newsroom.name } },
    claimVersion,
    publishedAt: at,
  };
}
