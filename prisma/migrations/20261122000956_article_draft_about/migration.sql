-- AlterTable
ALTER TABLE "ArticleDraft" DROP CONSTRAINT "ArticleDraft_pkey",
ADD COLUMN     "about" TEXT NOT NULL DEFAULT '',
ADD CONSTRAINT "ArticleDraft_pkey" PRIMARY KEY ("userId", "about");

-- Newer texts that wait at this moment said so among their fields.
UPDATE "ArticleDraft" SET about = typed->>'slug' WHERE typed ? 'slug';
