import { type FormEvent, useState } from "react";
import type { BulkReported } from "@/components/desk/board-report";
import { useSending } from "@/components/desk/use-sending";

/** What an action answers a script. */
export type BulkResult = { kind: "done"; report: BulkReported } | { kind: "error"; message: string };

/** The form for many claims as it stands: what was typed when it came back, and what became of it. */
export type Bulk = { typed: Record<string, string>; problem: string | null; report: BulkReported | null };

type Given = {
  /** As it came back without scripts. */
  kept: Bulk;
  bulkInPage: (form: FormData) => Promise<BulkResult>;
  home: { go: () => void };
  selection: { keep: (slugs: string[]) => void };
};

/** Changes of many claims: what was not done stays selected and as it was typed, to be sent again. */
export function useBulk({ kept, bulkInPage, home, selection }: Given) {
  const [bulk, setBulk] = useState(kept);
  const { pending, send } = useSending();
  const submit = (event: FormEvent<HTMLFormElement>) => {
    event.preventDefault();
    const form = event.currentTarget;
    if (pending) return;
    send(() => bulkInPage(new FormData(form)), {
      done: ({ report }) => {
        const all = report.failed.length === 0;
        if (all) form.reset();
        selection.keep(report.failed.map((one) => one.slug));
        setBulk({ typed: {}, problem: null, report });
        if (all) home.go();
      },
      refused: (problem) => setBulk({ typed: {}, problem, report: null }),
    });
  };
  return { ...bulk, pending, submit };
}
