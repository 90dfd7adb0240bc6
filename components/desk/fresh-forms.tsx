"use client";

import { type ReactNode, useState } from "react";

/**
 * Forms that are filled from a version of what they change: drawn anew when it moves on, except while somebody is
 * typing in one of them.
 */
export function FreshForms({ version, children }: { version: number; children: ReactNode }) {
  const [shown, setShown] = useState(version);
  const [typing, setTyping] = useState(false);
  if (version !== shown && !typing) setShown(version);
  return (
    <div
      key={shown}
      onInput={() => setTyping(true)}
      onSubmit={() => setTyping(false)}
      className="mt-5 border-b border-rule"
    >
      {children}
    </div>
  );
}
