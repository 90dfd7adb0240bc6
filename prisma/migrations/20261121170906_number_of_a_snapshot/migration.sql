-- An article may go back to an earlier text: a text is known by its number, not by its fingerprint.

-- DropIndex
DROP INDEX "Snapshot_articleId_sha256_key";

-- AlterTable
ALTER TABLE "Snapshot" ADD COLUMN     "number" INTEGER NOT NULL DEFAULT 1;

-- Texts that are there already are counted in the order in which they came: the one change that rows that are never
-- changed have to take.
ALTER TABLE "Snapshot" DISABLE TRIGGER "Snapshot_append_only";
UPDATE "Snapshot" SET "number" = counted.n FROM (
  SELECT id, row_number() OVER (PARTITION BY "articleId" ORDER BY "createdAt", id) AS n FROM "Snapshot"
) counted WHERE counted.id = "Snapshot".id AND counted.n > 1;
ALTER TABLE "Snapshot" ENABLE TRIGGER "Snapshot_append_only";

-- CreateIndex
CREATE UNIQUE INDEX "Snapshot_articleId_number_key" ON "Snapshot"("articleId", "number");

ALTER TABLE "Snapshot" ADD CONSTRAINT "Snapshot_number" CHECK (number >= 1);
