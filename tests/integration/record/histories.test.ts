import fc from "fast-check";
import { expect, it } from "vitest";
import { assess, type CountedVerdict } from "@/lib/consensus";
import { updateProfile } from "@/lib/identity/update-profile";
import { decideAdmission } from "@/lib/newsrooms/decide-admission";
import { db } from "@/lib/platform/db";
import { AppError } from "@/lib/platform/errors";
import { getRecord } from "@/lib/publishing/record";
import { entriesOf } from "@/lib/record/append";
import { outcomeOf, replay, verifyRecord } from "@/lib/record/replay";
import { castVerdict } from "@/lib/verdicts/cast-verdict";
import { checkRecord } from "@/lib/verdicts/check-record";
import { ratingOf } from "@/lib/verdicts/model";
import { assessClaim } from "@/lib/verdicts/recount";
import { recountClaims } from "@/lib/verdicts/recount-claims";
import { signOffVerdict } from "@/lib/verdicts/sign-off-verdict";
import { recuse, withdrawVerdict } from "@/lib/verdicts/withdraw-verdict";
import { decideNow } from "@/tests/support/moderation";
import { createClaim, createNewsroom, createPerson, type Person, verdict } from "@/tests/support/scenario";
import { onTestDatabase } from "@/tests/support/test-database";

onTestDatabase();

const DEEDS = [
  "judge",
  "judge",
  "judge",
  "withdraw",
  "recuse",
  "moderate",
  "admission",
  "sign off",
  "rename",
] as const;
const step = fc.record({
  deed: fc.constantFrom(...DEEDS),
  who: fc.nat(5),
  rating: fc.constantFrom(
    "FALSE",
    "FALSE",
    "MOSTLY_FALSE",
    "TRUE",
    "UNVERIFIABLE",
    "MISSING_CONTEXT" as const,
  ),
  bare: fc.integer({ min: 0, max: 5 }).map((one) => one === 0),
  action: fc.constantFrom("VOID", "REINSTATE_VERDICT", "HIDE", "RESTORE"),
});
type Step = typeof step extends fc.Arbitrary<infer T> ? T : never;

/** Three newsrooms with two reviewers each, a steward, and a claim past quorum. One newsroom asks for sign-off. */
async function createWorld() {
  const rooms = await Promise.all([1, 2, 3].map(() => createNewsroom(["REVIEWER", "EDITOR"])));
  await db().newsroom.update({ where: { id: rooms[2]?.id ?? "" }, data: { signOffRequired: true } });
  const people = rooms.flatMap(({ members }) => members.slice(0, 2));
  const [claim, steward] = [await createClaim(), await createPerson({ isSteward: true })];
  for (const person of people.slice(0, 4))
    await castVerdict(person, { slug: claim.slug, seen: 0, verdict: verdict() });
  return { rooms, people, steward, ...claim };
}
type World = Awaited<ReturnType<typeof createWorld>>;

/** Does something as its command does it. What is not possible at this moment is refused, and changes nothing. */
async function doStep(world: World, { deed, who, rating, bare, action }: Step): Promise<void> {
  const { slug, id: claimId, steward } = world;
  const person = world.people[who] as Person;
  const room = world.rooms[Math.floor(who / 2)] as World["rooms"][number];
  const own = await db().verdict.findUnique({
    where: { claimId_reviewerId: { claimId, reviewerId: person.id } },
    include: { sources: true },
  });
  const seen = own?.revision ?? 0;
  switch (deed) {
    case "judge": {
      const texts = {
        searchNote: rating === "UNVERIFIABLE" && !bare ? "Two archives." : "",
        note: "Changed.",
      };
      const given = verdict({ rating, ...texts, ...(bare && { sources: [] }) });
      await castVerdict(person, { slug, seen, verdict: given });
      break;
    }
    case "withdraw":
      await withdrawVerdict(person, { slug, seen, reason: "A mistake." });
      break;
    case "recuse":
      await recuse(person, { slug, seen, reason: "I know them." });
      break;
    case "moderate": {
      const verdictId = own?.id ?? "";
      const url = own?.sources[0]?.url ?? "";
      const isVerdict = action === "VOID" || action === "REINSTATE_VERDICT";
      if (own)
        await decideNow(
          steward,
          isVerdict ? { kind: "verdict", verdictId } : { kind: "source", verdictId, url },
          action,
        );
      break;
    }
    case "admission": {
      const { admission } = await db().newsroom.findUniqueOrThrow({ where: { id: room.id } });
      if (admission === "REVOKED")
        await db().newsroom.update({ where: { id: room.id }, data: { admission: "PENDING" } });
      const decision = admission === "ADMITTED" ? "REVOKE" : "ADMIT";
      await decideAdmission(steward, { slug: room.slug, decision, reason: "Looked at again." });
      break;
    }
    case "sign off": {
      const colleague = world.people[who % 2 === 0 ? who + 1 : who - 1] as Person;
      if (own) await signOffVerdict(colleague, { verdictId: own.id, revision: own.revision, note: "" });
      break;
    }
    case "rename":
      await updateProfile(person, { name: person.name, handle: `${person.handle.slice(0, 30)}-x` });
  }
  await recountClaims(async () => {});
}

/** The rule over the rows, asked for in another way than the app does. */
async function assessRows(claimId: string) {
  const rows = await db().$queryRaw<
    { newsroom: string; rating: Parameters<typeof ratingOf>[0]; counts: boolean }[]
  >`
    SELECT coalesce(n.slug, '') AS newsroom, v.rating::text,
      CASE WHEN v.rating = 'UNVERIFIABLE' THEN v."searchNote" <> ''
        ELSE EXISTS (SELECT FROM "Source" s WHERE s."verdictId" = v.id AND s."hiddenAt" IS NULL) END AS counts
    FROM "Verdict" v LEFT JOIN "Newsroom" n ON n.id = v."newsroomId"
    WHERE v."claimId" = ${claimId}::uuid AND v.state = 'SUBMITTED' AND v."voidedAt" IS NULL
      AND v."signOff" NOT IN ('AWAITING', 'RETURNED') AND (n.id IS NULL OR n."verifiedAt" IS NOT NULL)`;
  const forRule = (all: typeof rows): CountedVerdict[] =>
    all.map(({ newsroom, rating }) => ({ newsroom, rating: ratingOf(rating).code }));
  return assess(forRule(rows.filter((row) => row.counts)), forRule(rows));
}

it("a record verifies after every step of any history, and its replay is what the database says", {
  timeout: 240_000,
}, async () => {
  const seen = { steps: 0, refused: 0, open: 0 };
  const history = fc.array(step, { minLength: 8, maxLength: 16 });
  await fc.assert(
    fc.asyncProperty(history, async (steps) => {
      const world = await createWorld();
      for (const one of steps) {
        seen.steps++;
        await doStep(world, one).catch((error) => {
          if (!(error instanceof AppError)) throw error;
          seen.refused++;
        });
        const record = await getRecord(world.slug);
        if (!record?.sealed) seen.open++;
        expect(record && verifyRecord(record)).toEqual([]);
        const entries = await entriesOf(db(), world.id);
        const last = replay(entries.map(({ body }) => body)).at(-1);
        const assessed = await assessRows(world.id);
        expect(last && outcomeOf(last.assessment)).toEqual(outcomeOf(assessed));
        const findings = await db().$transaction(async (tx) =>
          checkRecord(tx, world.id, await assessClaim(tx, world.id)),
        );
        expect(findings).toEqual([]);
      }
    }),
    { numRuns: 8 },
  );
  // The histories are worth something: most steps happen, and many end past quorum.
  expect(seen.refused).toBeLessThan(seen.steps * 0.6);
  expect(seen.open).toBeGreaterThan(20);
});
