-- Words are found by their stem and by how they are written: the stem of "Zelensky" begins no form of "Zelenskyy".
DROP INDEX "Claim_search";
CREATE INDEX "Claim_search" ON "Claim" USING gin ((to_tsvector('english', "searchText") || to_tsvector('simple', "searchText")));
