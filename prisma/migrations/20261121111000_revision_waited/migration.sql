-- AlterTable
ALTER TABLE "VerdictRevision" ADD COLUMN     "waited" BOOLEAN NOT NULL DEFAULT false;

-- What newsrooms had judged before there were desks is done on theirs.
INSERT INTO "DeskClaim" ("newsroomId", "claimId", state)
SELECT DISTINCT "newsroomId", "claimId", 'SIGNED_OFF'::"DeskState" FROM "Verdict"
WHERE state = 'SUBMITTED' AND "newsroomId" IS NOT NULL
ON CONFLICT DO NOTHING;
