import type { FormEvent, RefObject } from "react";
import { Button } from "@/components/ui/button";

type Props = {
  articleSlug: string;
  ids: string[];
  detailsRef: RefObject<HTMLDetailsElement | null>;
  action: (form: FormData) => Promise<void>;
  onConfirm: () => void;
};

/** Puts everything aside that is left, after asking once. */
export function DismissLeft({ articleSlug, ids, detailsRef, action, onConfirm }: Props) {
  const onSubmit = (event: FormEvent) => {
    event.preventDefault();
    if (detailsRef.current) detailsRef.current.open = false;
    onConfirm();
  };
  return (
    <details ref={detailsRef} className="border-b border-rule">
      <summary className="py-2 text-sm font-semibold">Dismiss all that are left</summary>
      <form action={action} onSubmit={onSubmit} className="flex flex-wrap items-center gap-3 pb-3">
        <input type="hidden" name="slug" value={articleSlug} />
        <input type="hidden" name="suggestions" value={ids.join(",")} />
        <span className="text-sm text-muted">They can be restored.</span>
        <Button type="submit" variant="danger" name="intent" value="dismiss">
          Dismiss {ids.length}
        </Button>
      </form>
    </details>
  );
}
