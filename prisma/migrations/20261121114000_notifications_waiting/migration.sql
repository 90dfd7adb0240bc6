-- What is still to be mailed is found without reading what was told before.
CREATE INDEX "Notification_waiting" ON "Notification"("delivery", "createdAt") WHERE ("mailId" IS NULL AND "readAt" IS NULL);
