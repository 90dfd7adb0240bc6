"use client";

import { useState, useSyncExternalStore } from "react";
import { Button } from "@/components/ui/button";

type Props = {
  /** The id of the field whose text is copied. */
  field: string;
  /** What that is, for the button's name: "the link". */
  what: string;
};

const never = () => () => {};

/** Copies a field's text and says so. Without scripts there is no button: the text can be selected. */
export function CopyButton({ field, what }: Props) {
  const isScripted = useSyncExternalStore(
    never,
    () => true,
    () => false,
  );
  const [said, setSaid] = useState("");
  if (!isScripted) return null;
  return (
    <>
      <span role="status" className="order-last basis-full text-end text-sm text-muted">
        {said}
      </span>
      <Button
        variant="link"
        onClick={async () => {
          setSaid("");
          setSaid((await copied(field)) ? "Copied." : "Selected; your browser’s own command copies it.");
        }}
      >
        Copy <span className="sr-only">{what}</span>
      </Button>
    </>
  );
}

/** Whether the browser let it copy; where not, the text is selected. */
async function copied(id: string): Promise<boolean> {
  const field = document.getElementById(id);
  if (!(field instanceof HTMLInputElement || field instanceof HTMLTextAreaElement)) return false;
  try {
    // Not there on a page that came without https.
    await navigator.clipboard.writeText(field.value);
    return true;
  } catch {
    field.select();
    return false;
  }
}
