-- CreateTable
CREATE TABLE "ArticleDraft" (
    "userId" UUID NOT NULL,
    "typed" JSONB NOT NULL,
    "arrived" JSONB,
    "updatedAt" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,

    CONSTRAINT "ArticleDraft_pkey" PRIMARY KEY ("userId")
);

-- CreateIndex
CREATE INDEX "ArticleDraft_updatedAt_idx" ON "ArticleDraft"("updatedAt");

-- CreateIndex
CREATE INDEX "Snapshot_sha256_idx" ON "Snapshot"("sha256");

-- AddForeignKey
ALTER TABLE "ArticleDraft" ADD CONSTRAINT "ArticleDraft_userId_fkey" FOREIGN KEY ("userId") REFERENCES "User"("id") ON DELETE CASCADE ON UPDATE CASCADE;

-- By the first characters of what is quoted a text's known quotes are found, however many others there are:
-- lib/intake/quoted-article.ts.
CREATE INDEX "Appearance_beginning" ON "Appearance" ("left"(exact, 24));
