-- AlterTable
ALTER TABLE "VerdictRevision" ADD COLUMN     "waited" BOOLEAN NOT NULL DEFAULT false;
