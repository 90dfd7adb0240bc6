"use server";

import { redirect } from "next/navigation";
import { guarded, text } from "@/app/guarded";
import { viewer } from "@/app/viewer";
import { storable } from "@/lib/platform/text";
import { decideReport } from "@/lib/reports/decide-report";

/** Accepts or declines a reader's report. */
export async function decideOnReport(form: FormData): Promise<void> {
  const id = storable(text(form, "id"));
  const typed = {
    decision: storable(text(form, "decision")),
    answer: storable(text(form, "answer")),
    correctionId: storable(text(form, "correctionId")),
  };
  await guarded(
    { page: `/desk/error-reports/${encodeURIComponent(id)}`, name: "decision", typed },
    async () => {
      await decideReport(await viewer(), { id, ...typed });
      redirect("/desk/error-reports?done=1");
    },
  );
}
