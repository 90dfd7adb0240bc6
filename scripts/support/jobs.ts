import { remindOfDueClaims } from "@/lib/desk/remind";
import { deliverMail } from "@/lib/notifications/deliver-mail";
import { queueDigests } from "@/lib/notifications/queue-digests";
import { expirePages } from "@/lib/platform/expire-pages";
import type { Job } from "@/lib/platform/jobs";
import { tags } from "@/lib/platform/tags";
import { recountClaims } from "@/lib/verdicts/recount-claims";
import { sendDeliveries } from "@/lib/webhooks/send-deliveries";

/** Every job that the server runs beside its pages. */
export const JOBS: Job[] = [
  { name: "mail", cron: "* * * * *", work: deliverMail },
  { name: "webhooks", cron: "* * * * *", work: sendDeliveries },
  // Each looks for the hour that is configured: a day whose hour the instance was down is made good at the next.
  { name: "due", cron: "30 * * * *", work: () => remindOfDueClaims() },
  { name: "digest", cron: "0 * * * *", work: () => queueDigests() },
  {
    name: "recount",
    cron: "* * * * *",
    work: () => recountClaims((slugs) => expirePages(tags.claims, tags.newsrooms, ...slugs.map(tags.claim))),
  },
];
