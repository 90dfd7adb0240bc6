import { SHOWN } from "@/lib/claims/listed";
import { db } from "@/lib/platform/db";
import { type PublicCorrection, published, ROW, VISIBLE } from "./public-correction";
import { isSlug } from "./slug";

/** A wording that a claim had, and until when. */
export type FormerWording = {
  version: number;
  statement: string;
  note: string | null;
  claimant: string | null;
  claimDate: string | null;
  from: string;
  until: string;
};

/** What was corrected about a claim, and the wordings it had, all newest first. */
export type ClaimCorrections = {
  corrections: PublicCorrection[];
  /** Whether the latest is a few weeks old at most: then the page says so at its top. */
  recent: boolean;
  former: FormerWording[];
};

const RECENT = 30 * 24 * 60 * 60 * 1000;

/** A claim's corrections and former wordings; empty where there is no such claim. */
export async function getClaimCorrections(slug: string, now = new Date()): Promise<ClaimCorrections> {
  if (!isSlug(slug)) return { corrections: [], recent: false, former: [] };
  const [rows, versions] = await Promise.all([
    db().correction.findMany({
      where: { AND: [VISIBLE, { claim: { slug } }] },
      include: ROW,
      orderBy: { id: "desc" },
    }),
    db().claimVersion.findMany({
      where: { claim: { slug, ...SHOWN } },
      include: { claimant: { select: { name: true } } },
      orderBy: { version: "desc" },
    }),
  ]);
  const corrections = await published(rows);
  const latest = corrections[0] ? Date.parse(corrections[0].at) : 0;
  const former = versions
    .slice(1)
    .map(({ version, statement, note, claimant, claimDate, createdAt }, index) => ({
      ...{ version, statement, note, claimDate },
      claimant: claimant?.name ?? null,
      from: createdAt.toISOString(),
      until: (versions[index]?.createdAt ?? createdAt).toISOString(),
    }));
  return { corrections, recent: now.getTime() - latest < RECENT, former };
}
