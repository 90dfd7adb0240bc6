import { remindOfDueClaims } from "@/lib/desk/remind";
import { forgetOldDrafts } from "@/lib/intake/drafts";
import { forgetAnswers } from "@/lib/keys/answer-once";
import { indexMissing } from "@/lib/matching/index-missing";
import { sumUpTerms } from "@/lib/matching/sum-up-terms";
import { deliverMail } from "@/lib/notifications/deliver-mail";
import { queueDigests } from "@/lib/notifications/queue-digests";
import { expirePages } from "@/lib/platform/expire-pages";
import type { Job } from "@/lib/platform/jobs";
import { log } from "@/lib/platform/log";
import { tags } from "@/lib/platform/tags";
import { writeDigests } from "@/lib/record/write-digests";
import { beginRecords } from "@/lib/verdicts/begin-records";
import { recountClaims } from "@/lib/verdicts/recount-claims";
import { sendDeliveries } from "@/lib/webhooks/send-deliveries";

/** Begins the records that are missing, then digests the days that are over. */
async function keepRecords(stopping: AbortSignal): Promise<void> {
  const begun = await beginRecords(stopping);
  const days = await writeDigests(new Date(), stopping);
  if (days.length > 0) await expirePages(tags.digests);
  if (begun > 0) log.info({ begun }, "public records begun");
}

/** Indexes the claims from before there was an index, then sums up what has changed in the terms' numbers. */
async function keepIndex(stopping: AbortSignal): Promise<void> {
  const indexed = await indexMissing(stopping);
  if (indexed > 0) log.info({ indexed }, "claims indexed for matching");
  await sumUpTerms();
}

/** Forgets what is kept for a day: answers to programs, and articles that nobody came back for. */
async function forget(): Promise<void> {
  await forgetAnswers();
  await forgetOldDrafts();
}

/** Every job that the server runs beside its pages. */
export const JOBS: Job[] = [
  { name: "mail", cron: "* * * * *", work: deliverMail },
  { name: "webhooks", cron: "* * * * *", work: sendDeliveries },
  // Each looks for the hour that is configured: a day whose hour the instance was down is made good at the next.
  { name: "due", cron: "30 * * * *", work: () => remindOfDueClaims() },
  { name: "forget", cron: "15 * * * *", work: forget },
  { name: "digest", cron: "0 * * * *", work: () => queueDigests() },
  // Days that the instance was down are made good.
  { name: "records", cron: "15 * * * *", atStart: true, work: keepRecords },
  { name: "matching", cron: "*/10 * * * *", atStart: true, work: keepIndex },
  {
    name: "recount",
    cron: "* * * * *",
    work: () => recountClaims((slugs) => expirePages(tags.claims, tags.newsrooms, ...slugs.map(tags.claim))),
  },
];
