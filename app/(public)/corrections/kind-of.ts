import { type CorrectionKind, KIND_NAMES, KINDS } from "@/lib/corrections/model";

/** The kind of corrections that a part of an address names; null for all, undefined where it names nothing. */
export function kindOf(path: string): CorrectionKind | null | undefined {
  return path === "all" ? null : KIND_NAMES.find((kind) => KINDS[kind].path === path);
}
