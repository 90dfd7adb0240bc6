-- CreateEnum
CREATE TYPE "Arrival" AS ENUM ('FETCHED', 'PASTED', 'UPLOADED', 'SENT');

-- CreateEnum
CREATE TYPE "SuggestionState" AS ENUM ('OPEN', 'ACCEPTED', 'DISMISSED');

-- CreateEnum
CREATE TYPE "AnchoringState" AS ENUM ('EXACT', 'FUZZY', 'ORPHANED', 'BY_HAND', 'GONE');

-- CreateEnum
CREATE TYPE "RelationKind" AS ENUM ('DUPLICATES', 'REPEATS', 'NARROWS', 'CONTRADICTS');

-- CreateEnum
CREATE TYPE "RelationState" AS ENUM ('SUGGESTED', 'CONFIRMED', 'DECLINED', 'UNDONE');

-- AlterEnum
ALTER TYPE "NotificationKind" ADD VALUE 'MERGE_ASKED';

-- AlterTable
ALTER TABLE "Article" ADD COLUMN     "origins" JSONB NOT NULL DEFAULT '{}',
ADD COLUMN     "version" INTEGER NOT NULL DEFAULT 1;

-- AlterTable
ALTER TABLE "Snapshot" ADD COLUMN     "addedById" UUID,
ADD COLUMN     "arrival" "Arrival",
ADD COLUMN     "facts" JSONB NOT NULL DEFAULT '{}',
ADD COLUMN     "fileName" TEXT,
ADD COLUMN     "url" TEXT;

-- CreateTable
CREATE TABLE "ArticleAddress" (
    "key" TEXT NOT NULL,
    "articleId" UUID NOT NULL,
    "url" TEXT NOT NULL,
    "createdAt" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,

    CONSTRAINT "ArticleAddress_pkey" PRIMARY KEY ("key")
);

-- CreateTable
CREATE TABLE "Suggestion" (
    "id" UUID NOT NULL,
    "snapshotId" UUID NOT NULL,
    "rank" INTEGER NOT NULL,
    "score" DOUBLE PRECISION NOT NULL,
    "start" INTEGER NOT NULL,
    "end" INTEGER NOT NULL,
    "claimant" TEXT,
    "claimantStart" INTEGER,
    "claimantEnd" INTEGER,
    "quoteStart" INTEGER,
    "quoteEnd" INTEGER,
    "reasons" JSONB NOT NULL,
    "state" "SuggestionState" NOT NULL DEFAULT 'OPEN',
    "decidedById" UUID,
    "decidedAt" TIMESTAMPTZ(3),

    CONSTRAINT "Suggestion_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "Anchoring" (
    "appearanceId" UUID NOT NULL,
    "snapshotId" UUID NOT NULL,
    "state" "AnchoringState" NOT NULL,
    "start" INTEGER,
    "end" INTEGER,
    "exact" TEXT,
    "errors" INTEGER NOT NULL DEFAULT 0,
    "decidedById" UUID,
    "decidedAt" TIMESTAMPTZ(3),
    "createdAt" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,

    CONSTRAINT "Anchoring_pkey" PRIMARY KEY ("appearanceId","snapshotId")
);

-- CreateTable
CREATE TABLE "ClaimRelation" (
    "id" UUID NOT NULL,
    "fromId" UUID NOT NULL,
    "toId" UUID NOT NULL,
    "kind" "RelationKind",
    "state" "RelationState" NOT NULL,
    "score" DOUBLE PRECISION,
    "reason" TEXT NOT NULL DEFAULT '',
    "version" INTEGER NOT NULL DEFAULT 1,
    "decidedById" UUID,
    "decidedAt" TIMESTAMPTZ(3),
    "createdAt" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,

    CONSTRAINT "ClaimRelation_pkey" PRIMARY KEY ("id")
);

-- CreateIndex
CREATE INDEX "ArticleAddress_articleId_idx" ON "ArticleAddress"("articleId");

-- CreateIndex
CREATE INDEX "Suggestion_decidedById_idx" ON "Suggestion"("decidedById");

-- CreateIndex
CREATE UNIQUE INDEX "Suggestion_snapshotId_rank_key" ON "Suggestion"("snapshotId", "rank");

-- CreateIndex
CREATE INDEX "Anchoring_snapshotId_idx" ON "Anchoring"("snapshotId");

-- CreateIndex
CREATE INDEX "Anchoring_state_idx" ON "Anchoring"("state");

-- CreateIndex
CREATE INDEX "Anchoring_decidedById_idx" ON "Anchoring"("decidedById");

-- CreateIndex
CREATE INDEX "ClaimRelation_toId_idx" ON "ClaimRelation"("toId");

-- CreateIndex
CREATE INDEX "ClaimRelation_decidedById_idx" ON "ClaimRelation"("decidedById");

-- CreateIndex
CREATE INDEX "ClaimRelation_state_score_idx" ON "ClaimRelation"("state", "score" DESC);

-- CreateIndex
CREATE UNIQUE INDEX "ClaimRelation_fromId_toId_key" ON "ClaimRelation"("fromId", "toId");

-- CreateIndex
CREATE INDEX "Snapshot_addedById_idx" ON "Snapshot"("addedById");

-- AddForeignKey
ALTER TABLE "ArticleAddress" ADD CONSTRAINT "ArticleAddress_articleId_fkey" FOREIGN KEY ("articleId") REFERENCES "Article"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "Snapshot" ADD CONSTRAINT "Snapshot_addedById_fkey" FOREIGN KEY ("addedById") REFERENCES "User"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "Suggestion" ADD CONSTRAINT "Suggestion_snapshotId_fkey" FOREIGN KEY ("snapshotId") REFERENCES "Snapshot"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "Suggestion" ADD CONSTRAINT "Suggestion_decidedById_fkey" FOREIGN KEY ("decidedById") REFERENCES "User"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "Anchoring" ADD CONSTRAINT "Anchoring_appearanceId_fkey" FOREIGN KEY ("appearanceId") REFERENCES "Appearance"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "Anchoring" ADD CONSTRAINT "Anchoring_snapshotId_fkey" FOREIGN KEY ("snapshotId") REFERENCES "Snapshot"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "Anchoring" ADD CONSTRAINT "Anchoring_decidedById_fkey" FOREIGN KEY ("decidedById") REFERENCES "User"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "ClaimRelation" ADD CONSTRAINT "ClaimRelation_fromId_fkey" FOREIGN KEY ("fromId") REFERENCES "Claim"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "ClaimRelation" ADD CONSTRAINT "ClaimRelation_toId_fkey" FOREIGN KEY ("toId") REFERENCES "Claim"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "ClaimRelation" ADD CONSTRAINT "ClaimRelation_decidedById_fkey" FOREIGN KEY ("decidedById") REFERENCES "User"("id") ON DELETE RESTRICT ON UPDATE CASCADE;
