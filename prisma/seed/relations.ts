import { inTransaction } from "@/lib/platform/db";
import type { Beside } from "@/lib/relations/model";
import { relateClaims } from "@/lib/relations/relate";
import type { PrismaClient } from "@/prisma/generated/client";

/** How claims of the four articles belong together. The claims are real; the reasons are those of their statements. */
const RELATIONS: { first: string; kind: Beside; other: string; reason: string }[] = [
  {
    first: "starmer-aid-halt-not-the-us-position",
    kind: "CONTRADICTS",
    other: "us-paused-military-aid-to-ukraine",
    reason:
      "One says that withdrawing support was not the position of the United States; the other that the United States paused its military aid in the same days.",
  },
  {
    first: "trump-has-made-clear-he-supports-nato",
    kind: "CONTRADICTS",
    other: "trump-raises-withdrawal-from-nato",
    reason:
      "One says that the president has made his support of the alliance clear; the other that he has raised leaving it again. As both statements are read, not both hold.",
  },
  {
    first: "us-ammunition-stopped-at-polish-border",
    kind: "NARROWS",
    other: "us-paused-military-aid-to-ukraine",
    reason: "The ammunition at the Polish border is one part of the aid that was paused.",
  },
  {
    first: "article-5-is-not-an-automatic-trigger",
    kind: "NARROWS",
    other: "attack-on-one-is-attack-on-all",
    reason: "It says under which condition an attack on one member obliges the others.",
  },
  {
    first: "zelenskyy-proposed-truce-in-air-and-at-sea",
    kind: "REPEATS",
    other: "macron-suggested-one-month-truce",
    reason: "Both are of a truce in the air and at sea, proposed by another person some days later.",
  },
];

/** Relates claims of the demonstration data, as set-up data. */
export async function seedRelations(db: PrismaClient): Promise<void> {
  const rows = await db.claim.findMany({ select: { id: true, slug: true } });
  const idOf = (slug: string) => {
    const row = rows.find((one) => one.slug === slug);
    if (!row) throw new Error(`the seed has no claim ${slug}`);
    return row.id;
  };
  for (const { first, kind, other, reason } of RELATIONS) {
    const given = { fromId: idOf(first), toId: idOf(other), kind, reason, actorId: null };
    await inTransaction((tx) => relateClaims(tx, given));
  }
}
