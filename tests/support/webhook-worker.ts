import { closeDb } from "@/lib/platform/db";
import { sendDeliveries } from "@/lib/webhooks/send-deliveries";

// A process that does the "webhooks" job once, for tests that kill it in the middle.
await sendDeliveries();
await closeDb();
