import { useCallback, useEffect, useRef, useState } from "react";
import type { SaveResult } from "@/lib/verdicts/drafts";
import type { VerdictFields } from "@/lib/verdicts/fields";
import type { DraftSaveState } from "./draft-status";

export type SaveDraft = (
  version: number,
  fields: VerdictFields,
) => Promise<SaveResult | { kind: "error"; message: string }>;

/** Marks the form whose draft it is. */
export const DRAFTED = "data-drafted";

const QUIET_MS = 800;
const RETRY_MS = 4_000;

/**
 * Saves a draft while it is typed: one save at a time, a moment after the last change, again after a failure, and at
 * once when the page is hidden or another form of it is sent.
 * @param startVersion the version with which the page was rendered
 * @returns the state to show, the version to submit against, and what another tab has saved before, if one has
 */
export function useDraft(fields: VerdictFields, startVersion: number, save: SaveDraft) {
  const [state, setState] = useState<DraftSaveState>({ kind: "untouched" });
  const [overtaken, setOvertaken] = useState<{ version: number; saved: VerdictFields | null } | null>(null);
  const version = useRef(startVersion);
  const latest = useRef(fields);
  const stored = useRef(fields);
  const busy = useRef<Promise<void> | null>(null);

  const saveOnce = useCallback(async () => {
    const sent = latest.current;
    setState({ kind: "saving" });
    const result = await save(version.current, sent).catch(() => UNREACHABLE);
    if (result.kind === "error") return setState({ kind: "failed", message: result.message });
    stored.current = sent;
    if (result.kind === "conflict") {
      setOvertaken({ version: result.version, saved: result.saved });
      return setState({ kind: "conflict" });
    }
    version.current = result.version;
    setState({ kind: "saved", at: result.at });
  }, [save]);

  /** Saves what is not saved yet; resolves when it is, or has failed. */
  const flush = useCallback(async () => {
    while (busy.current) await busy.current;
    if (latest.current === stored.current) return;
    busy.current = saveOnce().finally(() => {
      busy.current = null;
    });
    await busy.current;
  }, [saveOnce]);

  useEffect(() => {
    latest.current = fields;
    if (fields === stored.current || state.kind === "saving") return;
    const timer = setTimeout(flush, state.kind === "failed" ? RETRY_MS : QUIET_MS);
    return () => clearTimeout(timer);
  }, [fields, flush, state.kind]);

  useEffect(() => {
    const whenHidden = () => document.visibilityState === "hidden" && flush();
    // Another form of the page is sent: its answer may draw this one anew, from what is saved.
    const whenSent = ({ target }: Event) =>
      target instanceof Element && !target.hasAttribute(DRAFTED) && flush();
    document.addEventListener("visibilitychange", whenHidden);
    document.addEventListener("submit", whenSent, { capture: true });
    return () => {
      document.removeEventListener("visibilitychange", whenHidden);
      document.removeEventListener("submit", whenSent, { capture: true });
    };
  }, [flush]);

  return { state, overtaken, flush, version };
}

const UNREACHABLE = { kind: "error", message: "Touchstone cannot be reached." } as const;
