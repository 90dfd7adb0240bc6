import { z } from "zod";
import { publicRecord } from "@/lib/record/model";
import { claim } from "./api/shapes";

/**
 * A line of the dump: a claim as the API has it, its public record, and the digest of the canonical JSON (RFC 8785) of
 * both, by which a change of any of it shows.
 */
export const dumpLine = claim.extend({
  record: publicRecord,
  sha256: z.string().regex(/^[0-9a-f]{64}$/),
});

export type DumpLine = z.infer<typeof dumpLine>;
