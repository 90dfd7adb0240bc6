"use server";

import { redirect } from "next/navigation";
import { guarded, text } from "@/app/guarded";
import { clientAddress } from "@/app/request";
import { storable } from "@/lib/platform/text";
import { newReportPath, reportedPath } from "@/lib/reports/model";
import { reportError } from "@/lib/reports/report-error";

/** Takes a reader's report of an error and leads to its private page. */
export async function sendErrorReport(form: FormData): Promise<void> {
  const slug = storable(text(form, "claim"));
  const typed = { text: storable(text(form, "text")), source: storable(text(form, "source")) };
  await guarded({ page: newReportPath(slug), name: "error-report", typed }, async () => {
    const token = await reportError({ slug, ...typed }, { address: await clientAddress() });
    redirect(`${reportedPath(token)}?done=1`);
  });
}
