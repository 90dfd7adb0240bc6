-- The rules of articles on their way to claims that Prisma's schema language has no words for.

ALTER TABLE "Article" ADD CONSTRAINT "Article_version" CHECK (version >= 1);

ALTER TABLE "ArticleAddress"
  ADD CONSTRAINT "ArticleAddress_key" CHECK (key <> ''),
  ADD CONSTRAINT "ArticleAddress_url" CHECK (is_web_url(url));

ALTER TABLE "Snapshot"
  ADD CONSTRAINT "Snapshot_url" CHECK (url IS NULL OR is_web_url(url)),
  ADD CONSTRAINT "Snapshot_fetched_has_url" CHECK (arrival <> 'FETCHED' OR url IS NOT NULL);

ALTER TABLE "Suggestion"
  ADD CONSTRAINT "Suggestion_rank" CHECK (rank >= 1),
  ADD CONSTRAINT "Suggestion_offsets" CHECK (start >= 0 AND "end" > start),
  ADD CONSTRAINT "Suggestion_claimant" CHECK (num_nonnulls(claimant, "claimantStart", "claimantEnd") IN (0, 3)
    AND "claimantEnd" > "claimantStart"),
  ADD CONSTRAINT "Suggestion_quote" CHECK (num_nonnulls("quoteStart", "quoteEnd") IN (0, 2)
    AND "quoteEnd" > "quoteStart"),
  ADD CONSTRAINT "Suggestion_decided" CHECK ((state = 'OPEN') = ("decidedAt" IS NULL));

ALTER TABLE "Anchoring"
  ADD CONSTRAINT "Anchoring_place"
    CHECK (num_nonnulls(start, "end", exact) = CASE WHEN state IN ('ORPHANED', 'GONE') THEN 0 ELSE 3 END),
  ADD CONSTRAINT "Anchoring_offsets" CHECK (start >= 0 AND "end" > start AND exact <> ''),
  ADD CONSTRAINT "Anchoring_errors" CHECK (errors >= 0 AND (state <> 'EXACT' OR errors = 0)),
  ADD CONSTRAINT "Anchoring_decided" CHECK ((state IN ('BY_HAND', 'GONE')) = ("decidedById" IS NOT NULL)
    AND ("decidedById" IS NULL) = ("decidedAt" IS NULL));

ALTER TABLE "ClaimRelation"
  ADD CONSTRAINT "ClaimRelation_two" CHECK ("fromId" <> "toId"),
  ADD CONSTRAINT "ClaimRelation_score" CHECK (score BETWEEN 0 AND 1),
  ADD CONSTRAINT "ClaimRelation_version" CHECK (version >= 1),
  ADD CONSTRAINT "ClaimRelation_kind" CHECK (CASE state WHEN 'SUGGESTED' THEN kind IS NULL
    WHEN 'DECLINED' THEN kind IS NULL ELSE kind IS NOT NULL END),
  ADD CONSTRAINT "ClaimRelation_decided" CHECK (state = 'SUGGESTED' OR "decidedAt" IS NOT NULL);

-- Of two claims one row, whichever of them stands first.
CREATE UNIQUE INDEX "ClaimRelation_pair" ON "ClaimRelation" (least("fromId", "toId"), greatest("fromId", "toId"));
