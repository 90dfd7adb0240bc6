-- The rules of the public record, corrections, keys and webhooks that Prisma's schema language has no words for.

-- The wording that every claim has so far.
INSERT INTO "ClaimVersion" ("claimId", version, statement, note, "claimantId", "claimDate", "createdAt")
  SELECT id, version, statement, note, "claimantId", "claimDate", "createdAt" FROM "Claim";

ALTER TABLE "ClaimVersion"
  ADD CONSTRAINT "ClaimVersion_version" CHECK (version >= 1),
  ADD CONSTRAINT "ClaimVersion_statement" CHECK (statement <> ''),
  ADD CONSTRAINT "ClaimVersion_date" CHECK (is_partial_date("claimDate"));

ALTER TABLE "Verdict" ADD CONSTRAINT "Verdict_claim_version" CHECK ("claimVersion" >= 1);

ALTER TABLE "RecordEntry"
  ADD CONSTRAINT "RecordEntry_seq" CHECK (seq >= 1 AND (seq = 1) = (prev = '')),
  ADD CONSTRAINT "RecordEntry_hashes"
    CHECK (hash ~ '^[0-9a-f]{64}$' AND commitment ~ '^[0-9a-f]{64}$' AND prev ~ '^([0-9a-f]{64})?$');

ALTER TABLE "RecordDigest" ADD CONSTRAINT "RecordDigest_sha256" CHECK (sha256 ~ '^[0-9a-f]{64}$' AND records >= 0);

ALTER TABLE "Correction"
  ADD CONSTRAINT "Correction_says_what" CHECK (was <> '' AND now <> ''),
  ADD CONSTRAINT "Correction_author_says_why" CHECK ("authorId" IS NULL OR note <> '');

ALTER TABLE "ErrorReport"
  ADD CONSTRAINT "ErrorReport_text" CHECK (text <> ''),
  ADD CONSTRAINT "ErrorReport_source" CHECK ("sourceUrl" IS NULL OR is_web_url("sourceUrl")),
  ADD CONSTRAINT "ErrorReport_decided" CHECK ((state = 'RECEIVED') = ("decidedAt" IS NULL)
    AND (state = 'RECEIVED') = ("decidedById" IS NULL) AND (state = 'RECEIVED') = (answer = ''));

ALTER TABLE "ApiKey"
  ADD CONSTRAINT "ApiKey_name" CHECK (name <> ''),
  ADD CONSTRAINT "ApiKey_hash" CHECK (hash ~ '^[0-9a-f]{64}$');

ALTER TABLE "Webhook"
  ADD CONSTRAINT "Webhook_url" CHECK (is_web_url(url)),
  ADD CONSTRAINT "Webhook_disabled_says_why" CHECK (("disabledAt" IS NULL) = ("disabledReason" IS NULL));

ALTER TABLE "WebhookDelivery" ADD CONSTRAINT "WebhookDelivery_one_end" CHECK ("deliveredAt" IS NULL OR "failedAt" IS NULL);

-- ── What is never overwritten ───────────────────────────────────────────────────────────────────

CREATE TRIGGER "RecordEntry_append_only" BEFORE UPDATE OR DELETE ON "RecordEntry"
  FOR EACH ROW EXECUTE FUNCTION refuse_change();
CREATE TRIGGER "RecordDigest_append_only" BEFORE UPDATE OR DELETE ON "RecordDigest"
  FOR EACH ROW EXECUTE FUNCTION refuse_change();
CREATE TRIGGER "Correction_append_only" BEFORE UPDATE OR DELETE ON "Correction"
  FOR EACH ROW EXECUTE FUNCTION refuse_change();
CREATE TRIGGER "ClaimVersion_append_only" BEFORE UPDATE OR DELETE ON "ClaimVersion"
  FOR EACH ROW EXECUTE FUNCTION refuse_change();
CREATE TRIGGER "RecordEntry_no_truncate" BEFORE TRUNCATE ON "RecordEntry" EXECUTE FUNCTION refuse_change();
CREATE TRIGGER "RecordDigest_no_truncate" BEFORE TRUNCATE ON "RecordDigest" EXECUTE FUNCTION refuse_change();
CREATE TRIGGER "Correction_no_truncate" BEFORE TRUNCATE ON "Correction" EXECUTE FUNCTION refuse_change();
CREATE TRIGGER "ClaimVersion_no_truncate" BEFORE TRUNCATE ON "ClaimVersion" EXECUTE FUNCTION refuse_change();
