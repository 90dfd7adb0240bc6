import { log } from "@/lib/platform/log";
import { mailWorks } from "@/lib/platform/mail";
import { queueNotices } from "./queue-notices";
import { sendOutbox } from "./send-outbox";

/** The "mail" job: writes the mails that notifications ask for, and sends what lies in the outbox. */
export async function deliverMail(stopping?: AbortSignal): Promise<void> {
  if (!mailWorks()) return;
  // Whatever is wrong with a notification, what lies in the outbox goes out.
  await queueNotices().catch((error) => log.error({ err: error }, "notifications were not queued"));
  await sendOutbox(stopping);
}
