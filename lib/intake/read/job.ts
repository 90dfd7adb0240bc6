import type { FoundFacts } from "../model";
import type { SuggestedClaim } from "../suggest/model";

/** What is done apart from the rest, because strangers wrote it, or because it takes long. */
export type Job =
  | { kind: "html"; bytes: Uint8Array; charset?: string; url: string | null }
  | { kind: "text" | "markdown"; bytes: Uint8Array; charset?: string }
  | { kind: "pdf" | "docx"; bytes: Uint8Array }
  | { kind: "robots"; robotsUrl: string; text: string; url: string; agent: string }
  | { kind: "suggest"; text: string };

/** What a document says. */
export type Reading = {
  text: string;
  facts: FoundFacts;
  /** Other addresses that the page says it has, on its own site: canonical, AMP. */
  addresses: string[];
};

/** What comes of each kind of job: of robots.txt, whether the page may be read. */
type Results = { robots: boolean; suggest: SuggestedClaim[] };
export type Result<Kind extends Job["kind"]> = Kind extends keyof Results ? Results[Kind] : Reading;

/** Why a document could not be read. */
export type UnreadReason = "too_long" | "too_big" | "broken" | "encrypted";

/** A document that could not be read; the messages that people see stand where they are told. */
export class Unread extends Error {
  override readonly name = "Unread";
  constructor(readonly reason: UnreadReason) {
    super(reason);
  }
}

/** What the worker answers. */
export type Answer = { result: unknown } | { unread: UnreadReason };
