import { mailWorks } from "@/lib/platform/mail";
import { queueNotices } from "./queue-notices";
import { sendOutbox } from "./send-outbox";

/** The "mail" job: writes the mails that notifications ask for, and sends what lies in the outbox. */
export async function deliverMail(stopping?: AbortSignal): Promise<void> {
  if (!mailWorks()) return;
  await queueNotices();
  await sendOutbox(stopping);
}
