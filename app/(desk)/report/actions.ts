"use server";

import { redirect } from "next/navigation";
import { guarded, text } from "@/app/guarded";
import { clientAddress } from "@/app/request";
import { viewer } from "@/app/viewer";
import { allow } from "@/lib/identity/trust";
import { raiseFlag } from "@/lib/moderation/raise-flag";
import { reportPath, subjectFrom } from "@/lib/moderation/subject";
import { AppError } from "@/lib/platform/errors";

/** Reports something to the stewards. */
export async function sendReport(form: FormData): Promise<void> {
  const given = ["claim", "verdict", "source", "comment"].map((name) => [name, text(form, name)]);
  const subject = subjectFrom(Object.fromEntries(given));
  const typed = { reason: text(form, "reason"), detail: text(form, "detail") };
  await guarded({ page: subject ? reportPath(subject) : "/report", name: "report", typed }, async () => {
    const who = await viewer();
    await allow(who, "report", await clientAddress());
    if (!subject) throw new AppError("not_found", "There is nothing of that kind to report.");
    await raiseFlag(who, subject, typed);
    redirect(`${reportPath(subject)}&done=1`);
  });
}
