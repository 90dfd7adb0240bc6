import { cp, mkdir, mkdtemp, readFile, rm, writeFile } from "node:fs/promises";
import { tmpdir } from "node:os";
import path from "node:path";
import pg from "pg";
import { afterEach, beforeEach, describe, expect, it } from "vitest";
import { diffSchemas, migrate } from "@/scripts/migrate";
import { readCatalogue, titleOf } from "@/tests/support/catalogue";
import { createDatabase, type TestDatabase } from "@/tests/support/database";

// What the migrations add by hand, because Prisma's schema language has no words for it: exactly this, all of it there.
const BEYOND_PRISMA = {
  extension: "pg_trgm",
  function: "is_partial_date is_slug is_web_url refuse_change require_owner",
  index: "Appearance_beginning Claim_search Claim_search_typos ClaimRelation_pair Flag_once",
  trigger: `
    AuditEvent_append_only ConsensusHistory_append_only Snapshot_append_only VerdictRevision_append_only
    CommentRevision_append_only ModerationDecision_append_only SignOff_append_only
    ClaimVersion_append_only Correction_append_only RecordDigest_append_only RecordEntry_append_only
    ClaimVersion_no_truncate Correction_no_truncate RecordDigest_no_truncate RecordEntry_no_truncate
    CommentRevision_no_truncate ModerationDecision_no_truncate SignOff_no_truncate
    AuditEvent_no_truncate ConsensusHistory_no_truncate Snapshot_no_truncate VerdictRevision_no_truncate
    Newsroom_has_owner Membership_leaves_owner`,
  constraint: `
    Anchoring_decided Anchoring_errors Anchoring_offsets Anchoring_place
    ApiKey_hash ApiKey_name
    Appearance_exact Appearance_offsets
    Article_date Article_slug Article_url Article_version ArticleAddress_key ArticleAddress_url
    Assignment_one_or_two AuditEvent_places
    Claim_closed_says_why Claim_date Claim_duplicate_names_other Claim_slug Claim_statement Claim_version
    Claimant_same_as Claimant_slug
    ClaimRelation_decided ClaimRelation_kind ClaimRelation_score ClaimRelation_two ClaimRelation_version
    ClaimVersion_date ClaimVersion_statement ClaimVersion_version
    Comment_revision Comment_text
    Consensus_counts Consensus_label Consensus_reason
    Correction_author_says_why Correction_says_what
    Contact_answer_has_day Contact_dates Contact_party
    DeskClaim_declined_says_why DeskClaim_labels DeskClaim_version
    Draft_version
    ErrorReport_decided ErrorReport_source ErrorReport_text
    Flag_detail Flag_one_subject Flag_source_of_verdict
    Invitation_email_lower Invitation_one_end
    ModerationDecision_note ModerationDecision_one_subject
    Newsroom_admitted_is_verified Newsroom_corrections_url Newsroom_due_days Newsroom_methodology_url
    Newsroom_refusal_says_why Newsroom_slug Newsroom_url
    RecordDigest_sha256 RecordEntry_hashes RecordEntry_seq
    SavedView_name SignOff_decision SignOff_return_says_why
    Snapshot_characters Snapshot_fetched_has_url Snapshot_number Snapshot_sha256 Snapshot_url
    Source_position Source_title Source_url
    Suggestion_claimant Suggestion_decided Suggestion_offsets Suggestion_quote Suggestion_rank
    User_email_lower User_handle_slug
    Verdict_claim_version Verdict_recusal_has_reason Verdict_revision Verdict_submitted_has_rating
    VerdictRevision_revision VerdictRevision_submitted_has_rating
    Webhook_disabled_says_why Webhook_url WebhookDelivery_one_end WebhookMessage_about_claim`,
};
const beyondPrisma = Object.entries(BEYOND_PRISMA).flatMap(([kind, names]) =>
  names
    .trim()
    .split(/\s+/)
    .map((name) => `${kind} ${name}`),
);

let database: TestDatabase;
let folder: string;
beforeEach(async () => {
  database = await createDatabase("nothing");
  folder = await mkdtemp(path.join(tmpdir(), "migrations-"));
});
afterEach(() => Promise.all([database.drop(), rm(folder, { recursive: true })]));

async function run(text: string) {
  const client = new pg.Client({ connectionString: database.url });
  await client.connect();
  return client.query(text).finally(() => client.end());
}

describe("migrations and schema.prisma", () => {
  it("describe the same database, but for what only SQL can say", async () => {
    const migrated = await createDatabase();
    await run(await diffSchemas(null, await readFile("prisma/schema.prisma", "utf8")));
    const [ofMigrations, ofSchema] = [await readCatalogue(migrated.url), await readCatalogue(database.url)];
    await migrated.drop();
    expect(ofSchema.filter((line) => !ofMigrations.includes(line))).toEqual([]);
    const added = ofMigrations.filter((line) => !ofSchema.includes(line)).map(titleOf);
    expect(added.sort()).toEqual(beyondPrisma.sort());
  });

  it("are compared to the last default and index", async () => {
    const schema = await readFile("prisma/schema.prisma", "utf8");
    expect(await diffSchemas(schema, schema)).not.toMatch(/^[^-\s]/m);
    const changed = schema.replace("model User {", 'model User {\n  nickname String @default("")\n');
    expect(await diffSchemas(schema, changed)).toContain(
      'ALTER TABLE "User" ADD COLUMN     "nickname" TEXT NOT NULL',
    );
  });
});

describe("migrate", () => {
  /** Writes a migration beside a lock file, as Prisma lays them out. */
  async function write(name: string, sql: string) {
    await mkdir(path.join(folder, name), { recursive: true });
    await cp("prisma/migrations/migration_lock.toml", path.join(folder, "migration_lock.toml"));
    await writeFile(path.join(folder, name, "migration.sql"), sql);
  }

  it("applies each migration once, however many ask at the same moment", async () => {
    const answers = await Promise.all(Array.from({ length: 5 }, () => migrate(database.url)));
    const { rows } = await run(`SELECT migration_name FROM _prisma_migrations ORDER BY started_at`);
    expect(answers.filter((applied) => applied.length > 0)).toEqual([rows.map((row) => row.migration_name)]);
    expect(rows.length).toBeGreaterThan(0);
  });

  it("creates the database where there is none", async () => {
    await database.drop();
    await write("1_first", "CREATE TABLE thing ();");
    expect(await Promise.all([migrate(database.url, folder), migrate(database.url, folder)])).toContainEqual([
      "1_first",
    ]);
    expect((await run("SELECT FROM thing")).rowCount).toBe(0);
  });

  it("says in one line what PostgreSQL refused, leaves nothing of it, and applies it once it is corrected", async () => {
    await write("1_first", "CREATE TABLE thing ();");
    await write("2_second", "CREATE TABLE other (); INSERT INTO nowhere VALUES (1);");
    const failure = await migrate(database.url, folder).catch((error: Error) => error.message);
    expect(failure).toMatch(/2_second.*relation "nowhere" does not exist/);
    expect(failure).not.toContain("\n");
    await expect(run("SELECT FROM other")).rejects.toThrow('relation "other" does not exist');
    await write("2_second", "CREATE TABLE other ();");
    expect(await migrate(database.url, folder)).toEqual(["2_second"]);
    expect(await migrate(database.url, folder)).toEqual([]);
  });

  it("takes up again what was under way when its process was killed", async () => {
    await write("1_first", "CREATE TABLE thing ();");
    await migrate(database.url, folder);
    await run("UPDATE _prisma_migrations SET finished_at = NULL; DROP TABLE thing");
    expect(await migrate(database.url, folder)).toEqual(["1_first"]);
  });
});
