import type { CorrectionKind } from "@/prisma/generated/client";

export type { CorrectionKind };

/** The kinds of corrections: the word, what it means, and its part of an address. */
export const KINDS: Record<CorrectionKind, { label: string; plural: string; meaning: string; path: string }> =
  {
    RATING_CHANGE: {
      label: "Rating change",
      plural: "Rating changes",
      meaning: "What had been published as a consensus became another outcome.",
      path: "rating-changes",
    },
    FACTUAL: {
      label: "Factual correction",
      plural: "Factual corrections",
      meaning: "Something that was published was wrong.",
      path: "factual",
    },
    UPDATE: {
      label: "Update",
      plural: "Updates",
      meaning: "What was published was right, and something has changed or was added since.",
      path: "updates",
    },
    VOID: {
      label: "Void",
      plural: "Voids",
      meaning: "What was published no longer stands.",
      path: "voids",
    },
  };

export const KIND_NAMES = Object.keys(KINDS) as CorrectionKind[];

/** The kinds that people choose; the others follow from what happens. */
export const CHOSEN_KINDS = ["FACTUAL", "UPDATE"] as const;

export type ChosenKind = (typeof CHOSEN_KINDS)[number];
