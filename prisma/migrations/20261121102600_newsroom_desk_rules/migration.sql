-- The rules of the newsroom desk that Prisma's schema language has no words for.

UPDATE "Newsroom" SET admission = 'ADMITTED' WHERE "verifiedAt" IS NOT NULL;

ALTER TABLE "Newsroom"
  ADD CONSTRAINT "Newsroom_admitted_is_verified" CHECK ((admission = 'ADMITTED') = ("verifiedAt" IS NOT NULL)),
  ADD CONSTRAINT "Newsroom_refusal_says_why"
    CHECK (admission IN ('PENDING', 'ADMITTED') OR coalesce("admissionNote", '') <> ''),
  ADD CONSTRAINT "Newsroom_corrections_url" CHECK ("correctionsUrl" IS NULL OR is_web_url("correctionsUrl")),
  ADD CONSTRAINT "Newsroom_methodology_url" CHECK ("methodologyUrl" IS NULL OR is_web_url("methodologyUrl")),
  ADD CONSTRAINT "Newsroom_due_days" CHECK ("dueDays" BETWEEN 1 AND 90);

ALTER TABLE "Invitation"
  ADD CONSTRAINT "Invitation_email_lower" CHECK (email = lower(email)),
  ADD CONSTRAINT "Invitation_one_end" CHECK ("acceptedAt" IS NULL OR "revokedAt" IS NULL);

ALTER TABLE "DeskClaim"
  ADD CONSTRAINT "DeskClaim_version" CHECK (version >= 1),
  ADD CONSTRAINT "DeskClaim_declined_says_why"
    CHECK ((state = 'DECLINED') = ("declineReason" IS NOT NULL) AND "declineReason" IS DISTINCT FROM ''),
  ADD CONSTRAINT "DeskClaim_labels" CHECK (coalesce(array_length(labels, 1), 0) <= 10 AND array_position(labels, NULL) IS NULL);

ALTER TABLE "Assignment" ADD CONSTRAINT "Assignment_one_or_two" CHECK (position IN (1, 2));

ALTER TABLE "SavedView" ADD CONSTRAINT "SavedView_name" CHECK (name <> '');

ALTER TABLE "Contact"
  ADD CONSTRAINT "Contact_party" CHECK (party <> ''),
  ADD CONSTRAINT "Contact_dates" CHECK (deadline >= "askedOn" AND "answeredOn" >= "askedOn"),
  ADD CONSTRAINT "Contact_answer_has_day" CHECK (answer = '' OR "answeredOn" IS NOT NULL);

ALTER TABLE "Comment"
  ADD CONSTRAINT "Comment_text" CHECK (text <> ''),
  ADD CONSTRAINT "Comment_revision" CHECK (revision >= 1);

ALTER TABLE "SignOff"
  ADD CONSTRAINT "SignOff_decision" CHECK (decision IN ('SIGNED_OFF', 'RETURNED')),
  ADD CONSTRAINT "SignOff_return_says_why" CHECK (decision <> 'RETURNED' OR note <> '');

ALTER TABLE "Flag"
  ADD CONSTRAINT "Flag_one_subject" CHECK (num_nonnulls("claimId", "verdictId", "commentId") = 1),
  ADD CONSTRAINT "Flag_source_of_verdict" CHECK ("sourceUrl" IS NULL OR "verdictId" IS NOT NULL),
  ADD CONSTRAINT "Flag_detail" CHECK (detail <> '');

-- Nobody reports the same thing twice while the first report waits.
CREATE UNIQUE INDEX "Flag_once" ON "Flag" ("reporterId", "claimId", "verdictId", "sourceUrl", "commentId")
  NULLS NOT DISTINCT WHERE "decisionId" IS NULL;

ALTER TABLE "ModerationDecision"
  ADD CONSTRAINT "ModerationDecision_one_subject"
    CHECK (num_nonnulls("claimId", "verdictId", "commentId", "userId") = 1),
  ADD CONSTRAINT "ModerationDecision_note" CHECK (note <> '');

ALTER TABLE "AuditEvent"
  ADD CONSTRAINT "AuditEvent_places" CHECK (num_nonnulls("claimSeq", "claimPrev") IN (0, 2)
    AND num_nonnulls("newsroomSeq", "newsroomPrev") IN (0, 2)
    AND ("newsroomSeq" IS NULL OR "newsroomId" IS NOT NULL)
    AND (hash IS NULL) = (num_nonnulls("claimSeq", "newsroomSeq") = 0));

-- ── What is never overwritten ───────────────────────────────────────────────────────────────────

CREATE TRIGGER "SignOff_append_only" BEFORE UPDATE OR DELETE ON "SignOff"
  FOR EACH ROW EXECUTE FUNCTION refuse_change();
CREATE TRIGGER "CommentRevision_append_only" BEFORE UPDATE OR DELETE ON "CommentRevision"
  FOR EACH ROW EXECUTE FUNCTION refuse_change();
CREATE TRIGGER "ModerationDecision_append_only" BEFORE UPDATE OR DELETE ON "ModerationDecision"
  FOR EACH ROW EXECUTE FUNCTION refuse_change();
CREATE TRIGGER "SignOff_no_truncate" BEFORE TRUNCATE ON "SignOff" EXECUTE FUNCTION refuse_change();
CREATE TRIGGER "CommentRevision_no_truncate" BEFORE TRUNCATE ON "CommentRevision" EXECUTE FUNCTION refuse_change();
CREATE TRIGGER "ModerationDecision_no_truncate" BEFORE TRUNCATE ON "ModerationDecision" EXECUTE FUNCTION refuse_change();

-- ── A newsroom is never without an owner ────────────────────────────────────────────────────────
-- As before, but with the lock that lets others refer to the newsroom meanwhile: an event of the newsroom does, while
-- it waits for its place in the chain.

CREATE OR REPLACE FUNCTION require_owner() RETURNS trigger LANGUAGE plpgsql AS $$
DECLARE
  checked uuid;
BEGIN
  IF TG_TABLE_NAME = 'Newsroom' THEN checked := NEW.id;
  ELSE checked := OLD."newsroomId";
  END IF;
  PERFORM 1 FROM "Newsroom" WHERE id = checked FOR NO KEY UPDATE;
  IF FOUND AND NOT EXISTS (SELECT 1 FROM "Membership" WHERE "newsroomId" = checked AND role = 'OWNER') THEN
    RAISE EXCEPTION 'a newsroom is never without an owner' USING ERRCODE = 'check_violation', CONSTRAINT = 'Newsroom_has_owner';
  END IF;
  RETURN NULL;
END $$;
