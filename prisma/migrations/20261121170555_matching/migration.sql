-- CreateTable
CREATE TABLE "MatchDocument" (
    "number" SERIAL NOT NULL,
    "claimId" UUID NOT NULL,
    "length" REAL NOT NULL,
    "terms" TEXT[],
    "frequencies" REAL[],
    "rules" INTEGER NOT NULL,

    CONSTRAINT "MatchDocument_pkey" PRIMARY KEY ("number")
);

-- CreateTable
CREATE TABLE "MatchPosting" (
    "term" TEXT NOT NULL,
    "document" INTEGER NOT NULL,
    "frequency" REAL NOT NULL,
    "length" REAL NOT NULL,

    CONSTRAINT "MatchPosting_pkey" PRIMARY KEY ("term","document","frequency","length")
);

-- CreateTable
CREATE TABLE "MatchTerm" (
    "term" TEXT NOT NULL,
    "documents" INTEGER NOT NULL,
    "occurrences" DOUBLE PRECISION NOT NULL,

    CONSTRAINT "MatchTerm_pkey" PRIMARY KEY ("term")
);

-- CreateTable
CREATE TABLE "MatchTermChange" (
    "id" BIGSERIAL NOT NULL,
    "term" TEXT NOT NULL,
    "documents" INTEGER NOT NULL,
    "occurrences" DOUBLE PRECISION NOT NULL,

    CONSTRAINT "MatchTermChange_pkey" PRIMARY KEY ("id")
);

-- CreateIndex
CREATE UNIQUE INDEX "MatchDocument_claimId_key" ON "MatchDocument"("claimId");

-- CreateIndex
CREATE INDEX "MatchTermChange_term_idx" ON "MatchTermChange"("term");

-- AddForeignKey
ALTER TABLE "MatchDocument" ADD CONSTRAINT "MatchDocument_claimId_fkey" FOREIGN KEY ("claimId") REFERENCES "Claim"("id") ON DELETE RESTRICT ON UPDATE CASCADE;
