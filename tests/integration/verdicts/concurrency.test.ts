import { beforeAll, expect, it } from "vitest";
import { assess } from "@/lib/consensus";
import { db } from "@/lib/platform/db";
import { castVerdict } from "@/lib/verdicts/cast-verdict";
import { ruleInputs, submittedVerdicts } from "@/lib/verdicts/counted-verdicts";
import { RATINGS } from "@/lib/verdicts/model";
import { recountAll } from "@/lib/verdicts/recount";
import { createClaim, createNewsroom, type Person, verdict } from "@/tests/support/scenario";
import { onTestDatabase } from "@/tests/support/test-database";

onTestDatabase();

const WRITERS = 200;
const people: Person[] = [];

beforeAll(async () => {
  for (let newsroom = 0; newsroom < 20; newsroom++) {
    const { members } = await createNewsroom(
      Array.from({ length: 10 }, (_, index) => (index === 0 ? "OWNER" : "REVIEWER")),
    );
    people.push(...members);
  }
});

it.each([1, 20])(
  "200 reviewers who cast at the same moment over %i claims lose and double nothing",
  async (count) => {
    const claims = await Promise.all(Array.from({ length: count }, () => createClaim()));
    const claimOf = (index: number) => claims[index % count] as { id: string; slug: string };
    const acknowledged = await Promise.all(
      people.slice(0, WRITERS).map((person, index) =>
        castVerdict(person, {
          slug: claimOf(index).slug,
          seen: 0,
          verdict: verdict({ rating: RATINGS[index % 5]?.name ?? "TRUE" }),
        }),
      ),
    );
    expect(acknowledged).toHaveLength(WRITERS);
    for (const { id } of claims) {
      const { counted, submitted } = ruleInputs(await submittedVerdicts(db(), id));
      expect(counted).toHaveLength(WRITERS / count);
      const { assessment, counted: storedCount } = await db().consensus.findUniqueOrThrow({
        where: { claimId: id },
      });
      expect(storedCount).toBe(WRITERS / count);
      expect(assessment).toEqual(JSON.parse(JSON.stringify(assess(counted, submitted))));
    }
    const where = { claimId: { in: claims.map((one) => one.id) } };
    expect(await db().auditEvent.count({ where: { ...where, type: "verdict.submitted" } })).toBe(WRITERS);
    expect(await db().verdictRevision.count({ where: { verdict: where } })).toBe(WRITERS);
    expect((await recountAll(db())).different).toEqual([]);
  },
);
