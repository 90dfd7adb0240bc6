import { deliverMail } from "@/lib/notifications/deliver-mail";
import { closeDb } from "@/lib/platform/db";

// A process that does the "mail" job once, for tests that kill it in the middle.
await deliverMail();
await closeDb();
