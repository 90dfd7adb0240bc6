-- AlterTable
ALTER TABLE "ClaimRecount" ALTER COLUMN "newsroomId" DROP NOT NULL;
