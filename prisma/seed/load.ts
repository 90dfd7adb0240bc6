import { closeClaim } from "@/lib/claims/close-claim";
import { openClaim } from "@/lib/claims/open-claim";
import type { Db } from "@/lib/platform/db";
import type { Viewer } from "@/lib/policy";
import { castVerdict } from "@/lib/verdicts/cast-verdict";
import { recuse, withdrawVerdict } from "@/lib/verdicts/withdraw-verdict";
import type { PrismaClient } from "@/prisma/generated/client";
import { seedCorrections } from "./corrections";
import { type SeedData, seedData } from "./data";
import { seedDesk } from "./desk";
import { seedRelations } from "./relations";

/** Ids by slug or handle. */
type Ids = Map<string, string>;

/**
 * Writes the demonstration data. Verdicts go through the same commands as anybody's, so that revisions, consensus,
 * history and audit come about as they always do.
 */
export async function seedDemonstration(db: PrismaClient): Promise<void> {
  const people = await createPeople(db);
  const newsrooms = await createNewsrooms(db, people);
  const snapshots = await createArticles(db);
  await createClaims(db, snapshots);
  const viewers = new Map(seedData.people.map((one) => [one.handle, viewerOf(one, people, newsrooms)]));
  for (const verdict of seedData.verdicts)
    await cast(viewers.get(verdict.reviewer) ?? null, verdict, newsrooms);
  await closeClaims(db);
  await seedRelations(db);
  const [editor, reviewer, owner] = ["editor", "reviewer", "owner"].map(
    (role) => viewers.get(`demo-harbour-${role}`) ?? null,
  ) as [Viewer, Viewer, Viewer];
  await seedCorrections(db, { editor, reviewer });
  // Nobody was there to be told what happened until now.
  await db.notification.deleteMany();
  await seedDesk(idOf(newsrooms, "demo-harbour-desk"), { editor, reviewer, owner });
  // Told in the app, and not mailed to people who do not exist.
  await db.notification.updateMany({ data: { delivery: "OFF" } });
}

async function createPeople(db: Db): Promise<Ids> {
  const data = seedData.people.map((one) => ({ ...one, isDemo: true, emailVerified: new Date() }));
  const rows = await db.user.createManyAndReturn({ data, select: { id: true, handle: true } });
  return new Map(rows.map((row) => [row.handle, row.id]));
}

async function createNewsrooms(db: PrismaClient, people: Ids): Promise<Ids> {
  const ids: Ids = new Map();
  for (const { verified, ...newsroom } of seedData.newsrooms) {
    const members = seedData.memberships.filter((one) => one.newsroom === newsroom.slug);
    const { id } = await db.newsroom.create({
      data: {
        ...newsroom,
        isDemo: true,
        verifiedAt: verified ? new Date() : null,
        admission: verified ? "ADMITTED" : "PENDING",
        memberships: { create: members.map((one) => ({ userId: idOf(people, one.person), role: one.role })) },
      },
      select: { id: true },
    });
    ids.set(newsroom.slug, id);
  }
  return ids;
}

async function createArticles(db: Db): Promise<Ids> {
  const ids: Ids = new Map();
  for (const article of seedData.articles) {
    const { file: _file, headline, workingTitle, sha256, characters, retrievedAt, ...known } = article;
    const { snapshots } = await db.article.create({
      data: {
        ...known,
        headline: headline ?? workingTitle ?? "",
        headlineKnown: headline !== null,
        snapshots: { create: { sha256, characters, retrievedAt } },
      },
      select: { snapshots: { select: { id: true } } },
    });
    for (const { id } of snapshots) ids.set(article.slug, id);
  }
  return ids;
}

async function createClaims(db: PrismaClient, snapshots: Ids): Promise<void> {
  const claimants = await db.claimant.createManyAndReturn({ data: seedData.claimants });
  const bySlug = new Map(claimants.map((one) => [one.slug, one]));
  for (const { lifecycle: _, lifecycleNote: __, claimant, appearances, ...claim } of seedData.claims) {
    const places = appearances.map(({ article, ...quote }) => ({
      ...quote,
      snapshotId: idOf(snapshots, article),
    }));
    const by = claimant ? (bySlug.get(claimant) ?? null) : null;
    await db.$transaction((tx) =>
      openClaim(tx, { ...claim, claimant: by, inLanguage: "en", appearances: places }),
    );
  }
}

/** Closes the claims that are closed; after the verdicts, since a closed claim takes none. */
async function closeClaims(db: PrismaClient): Promise<void> {
  for (const { slug, lifecycle, lifecycleNote } of seedData.claims) {
    if (lifecycle === "OPEN" || !lifecycleNote) continue;
    const { id } = await db.claim.findUniqueOrThrow({ where: { slug }, select: { id: true } });
    await db.$transaction((tx) => closeClaim(tx, id, { lifecycle, note: lifecycleNote }));
  }
}

function viewerOf(
  { handle, name, isSteward }: SeedData["people"][number],
  people: Ids,
  newsrooms: Ids,
): Viewer {
  const memberships = seedData.memberships
    .filter((one) => one.person === handle)
    .map(({ newsroom: slug, role }) => ({
      newsroomId: idOf(newsrooms, slug),
      slug,
      name: slug,
      role,
      verified: seedData.newsrooms.some((one) => one.slug === slug && one.verified),
    }));
  return { id: idOf(people, handle), handle, name, isSteward, memberships };
}

async function cast(viewer: Viewer, verdict: SeedData["verdicts"][number], newsrooms: Ids): Promise<void> {
  const { claim: slug, state, rating, explanation, newsroom, recusalReason } = verdict;
  if (state === "RECUSED") {
    await recuse(viewer, { slug, seen: 0, reason: recusalReason ?? "" });
    return;
  }
  if (!rating) throw new Error(`the verdict of ${verdict.reviewer} on ${slug} has no rating`);
  const sources = verdict.sources.map(({ quote, note, ...one }) => ({
    ...one,
    quote: quote ?? "",
    note: note ?? "",
  }));
  const newsroomId = newsroom ? idOf(newsrooms, newsroom) : "";
  const searchNote = verdict.searchNote ?? "";
  await castVerdict(viewer, {
    slug,
    seen: 0,
    verdict: { rating, explanation, searchNote, note: "", newsroomId, sources },
  });
  if (state === "WITHDRAWN")
    await withdrawVerdict(viewer, { slug, seen: 1, reason: "Withdrawn for the demonstration." });
}

function idOf(ids: Ids, name: string): string {
  const id = ids.get(name);
  if (!id) throw new Error(`the seed data names no "${name}"`);
  return id;
}
