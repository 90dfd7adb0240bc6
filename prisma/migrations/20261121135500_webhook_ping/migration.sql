-- A test is about no claim; everything else is.
ALTER TABLE "WebhookMessage" ALTER COLUMN "claimId" DROP NOT NULL;
ALTER TABLE "WebhookMessage" ADD CONSTRAINT "WebhookMessage_about_claim" CHECK (("claimId" IS NULL) = (topic = 'ping'));
