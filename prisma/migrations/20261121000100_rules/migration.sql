-- The rules that Prisma's schema language has no words for.

-- ── What a value may be ─────────────────────────────────────────────────────────────────────────

CREATE FUNCTION is_partial_date(value text) RETURNS boolean IMMUTABLE LANGUAGE sql AS
  $$ SELECT value ~ '^[0-9]{4}(-(0[1-9]|1[0-2])(-(0[1-9]|[12][0-9]|3[01]))?)?$' $$;

CREATE FUNCTION is_web_url(value text) RETURNS boolean IMMUTABLE LANGUAGE sql AS
  $$ SELECT value ~* '^https?://[^[:space:]/]+' AND char_length(value) <= 2000 $$;

CREATE FUNCTION is_slug(value text) RETURNS boolean IMMUTABLE LANGUAGE sql AS
  $$ SELECT value ~ '^[a-z0-9]+(-[a-z0-9]+)*$' AND char_length(value) <= 100 $$;

ALTER TABLE "User"
  ADD CONSTRAINT "User_email_lower" CHECK (email = lower(email)),
  ADD CONSTRAINT "User_handle_slug" CHECK (is_slug(handle));

ALTER TABLE "Newsroom"
  ADD CONSTRAINT "Newsroom_slug" CHECK (is_slug(slug)),
  ADD CONSTRAINT "Newsroom_url" CHECK (url IS NULL OR is_web_url(url));

ALTER TABLE "Article"
  ADD CONSTRAINT "Article_slug" CHECK (is_slug(slug)),
  ADD CONSTRAINT "Article_url" CHECK (url IS NULL OR is_web_url(url)),
  ADD CONSTRAINT "Article_date" CHECK ("datePublished" IS NULL OR is_partial_date("datePublished"));

ALTER TABLE "Snapshot"
  ADD CONSTRAINT "Snapshot_sha256" CHECK (sha256 ~ '^[0-9a-f]{64}$'),
  ADD CONSTRAINT "Snapshot_characters" CHECK (characters > 0);

ALTER TABLE "Claimant"
  ADD CONSTRAINT "Claimant_slug" CHECK (is_slug(slug)),
  ADD CONSTRAINT "Claimant_same_as" CHECK ("sameAs" IS NULL OR is_web_url("sameAs"));

ALTER TABLE "Claim"
  ADD CONSTRAINT "Claim_slug" CHECK (is_slug(slug)),
  ADD CONSTRAINT "Claim_statement" CHECK (char_length(statement) BETWEEN 1 AND 1000),
  ADD CONSTRAINT "Claim_date" CHECK ("claimDate" IS NULL OR is_partial_date("claimDate")),
  ADD CONSTRAINT "Claim_version" CHECK (version >= 1),
  ADD CONSTRAINT "Claim_closed_says_why" CHECK (lifecycle IN ('DRAFT', 'OPEN') OR coalesce("lifecycleNote", '') <> ''),
  ADD CONSTRAINT "Claim_duplicate_names_other"
    CHECK ((lifecycle = 'DUPLICATE') = ("duplicateOfId" IS NOT NULL) AND "duplicateOfId" IS DISTINCT FROM id);

ALTER TABLE "Appearance"
  ADD CONSTRAINT "Appearance_offsets" CHECK (start >= 0 AND "end" > start),
  ADD CONSTRAINT "Appearance_exact" CHECK (exact <> '');

ALTER TABLE "Verdict"
  ADD CONSTRAINT "Verdict_revision" CHECK (revision >= 1),
  ADD CONSTRAINT "Verdict_submitted_has_rating" CHECK (state <> 'SUBMITTED' OR rating IS NOT NULL),
  ADD CONSTRAINT "Verdict_recusal_has_reason"
    CHECK ((state = 'RECUSED') = ("recusalReason" IS NOT NULL) AND "recusalReason" IS DISTINCT FROM '');

ALTER TABLE "VerdictRevision"
  ADD CONSTRAINT "VerdictRevision_revision" CHECK (revision >= 1),
  ADD CONSTRAINT "VerdictRevision_submitted_has_rating" CHECK (state <> 'SUBMITTED' OR rating IS NOT NULL);

ALTER TABLE "Source"
  ADD CONSTRAINT "Source_url" CHECK (is_web_url(url)),
  ADD CONSTRAINT "Source_title" CHECK (title <> ''),
  ADD CONSTRAINT "Source_position" CHECK (position >= 0);

ALTER TABLE "Draft"
  ADD CONSTRAINT "Draft_version" CHECK (version >= 1);

ALTER TABLE "Consensus"
  ADD CONSTRAINT "Consensus_label"
    CHECK (num_nonnulls("labelLow", "labelHigh") IN (0, 2)
      AND "labelLow" >= 1 AND "labelHigh" BETWEEN "labelLow" AND 5),
  ADD CONSTRAINT "Consensus_counts" CHECK (counted BETWEEN 0 AND submitted AND newsrooms BETWEEN 0 AND counted),
  ADD CONSTRAINT "Consensus_reason" CHECK ((status = 'CONTESTED') = (reason IS NOT NULL));

-- ── What is never overwritten ───────────────────────────────────────────────────────────────────

CREATE FUNCTION refuse_change() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
  RAISE EXCEPTION 'rows of "%" are never changed or deleted', TG_TABLE_NAME USING ERRCODE = 'restrict_violation';
END $$;

CREATE TRIGGER "Snapshot_append_only" BEFORE UPDATE OR DELETE ON "Snapshot"
  FOR EACH ROW EXECUTE FUNCTION refuse_change();
CREATE TRIGGER "VerdictRevision_append_only" BEFORE UPDATE OR DELETE ON "VerdictRevision"
  FOR EACH ROW EXECUTE FUNCTION refuse_change();
CREATE TRIGGER "ConsensusHistory_append_only" BEFORE UPDATE OR DELETE ON "ConsensusHistory"
  FOR EACH ROW EXECUTE FUNCTION refuse_change();
CREATE TRIGGER "AuditEvent_append_only" BEFORE UPDATE OR DELETE ON "AuditEvent"
  FOR EACH ROW EXECUTE FUNCTION refuse_change();

CREATE TRIGGER "Snapshot_no_truncate" BEFORE TRUNCATE ON "Snapshot" EXECUTE FUNCTION refuse_change();
CREATE TRIGGER "VerdictRevision_no_truncate" BEFORE TRUNCATE ON "VerdictRevision" EXECUTE FUNCTION refuse_change();
CREATE TRIGGER "ConsensusHistory_no_truncate" BEFORE TRUNCATE ON "ConsensusHistory" EXECUTE FUNCTION refuse_change();
CREATE TRIGGER "AuditEvent_no_truncate" BEFORE TRUNCATE ON "AuditEvent" EXECUTE FUNCTION refuse_change();

-- ── A newsroom is never without an owner ────────────────────────────────────────────────────────
-- Checked at commit, so that ownership can be handed over within one transaction. The newsroom's row
-- is locked first: two owners who leave at the same moment wait for each other and the second is refused.

CREATE FUNCTION require_owner() RETURNS trigger LANGUAGE plpgsql AS $$
DECLARE
  checked uuid;
BEGIN
  IF TG_TABLE_NAME = 'Newsroom' THEN checked := NEW.id;
  ELSE checked := OLD."newsroomId";
  END IF;
  PERFORM 1 FROM "Newsroom" WHERE id = checked FOR UPDATE;
  IF FOUND AND NOT EXISTS (SELECT 1 FROM "Membership" WHERE "newsroomId" = checked AND role = 'OWNER') THEN
    RAISE EXCEPTION 'a newsroom is never without an owner' USING ERRCODE = 'check_violation', CONSTRAINT = 'Newsroom_has_owner';
  END IF;
  RETURN NULL;
END $$;

CREATE CONSTRAINT TRIGGER "Newsroom_has_owner" AFTER INSERT ON "Newsroom"
  DEFERRABLE INITIALLY DEFERRED FOR EACH ROW EXECUTE FUNCTION require_owner();
CREATE CONSTRAINT TRIGGER "Membership_leaves_owner" AFTER UPDATE OR DELETE ON "Membership"
  DEFERRABLE INITIALLY DEFERRED FOR EACH ROW EXECUTE FUNCTION require_owner();

-- ── Search ──────────────────────────────────────────────────────────────────────────────────────

CREATE EXTENSION IF NOT EXISTS pg_trgm;
CREATE INDEX "Claim_search" ON "Claim" USING gin (to_tsvector('english', "searchText"));
CREATE INDEX "Claim_search_typos" ON "Claim" USING gin ("searchText" gin_trgm_ops);
