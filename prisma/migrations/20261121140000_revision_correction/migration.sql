-- AlterTable
ALTER TABLE "VerdictRevision" ADD COLUMN     "correction" "CorrectionKind";
