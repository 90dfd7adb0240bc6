"use client";

import { useState, useSyncExternalStore } from "react";
import { Button } from "@/components/ui/button";

const SAID = {
  idle: "",
  copied: "Copied.",
  failed: "It could not be copied: select it and copy it yourself.",
};

/** Copies a key. Without scripts there is no button: the key beside it is text that one click selects. */
export function CopyKey({ value }: { value: string }) {
  const [state, setState] = useState<keyof typeof SAID>("idle");
  const hasScripts = useSyncExternalStore(
    () => () => {},
    () => true,
    () => false,
  );
  if (!hasScripts) return null;
  const copy = () =>
    navigator.clipboard.writeText(value).then(
      () => setState("copied"),
      () => setState("failed"),
    );
  return (
    <p className="flex flex-wrap items-center gap-3">
      <Button variant="quiet" onClick={copy}>
        Copy the key
      </Button>
      <span role="status">{SAID[state]}</span>
    </p>
  );
}
