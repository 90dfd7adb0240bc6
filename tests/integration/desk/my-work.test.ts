import { beforeAll, expect, it } from "vitest";
import { assignClaim } from "@/lib/desk/assign-claim";
import { myWork, type WorkKind } from "@/lib/desk/my-work";
import { setDue } from "@/lib/desk/set-due";
import { takeClaim } from "@/lib/desk/take-claim";
import { db } from "@/lib/platform/db";
import { castVerdict } from "@/lib/verdicts/cast-verdict";
import { saveDraft } from "@/lib/verdicts/drafts";
import { EMPTY_FIELDS } from "@/lib/verdicts/fields";
import { returnVerdict } from "@/lib/verdicts/sign-off-verdict";
import { createClaim, createNewsroom, createPerson, type Person, verdict } from "@/tests/support/scenario";
import { onTestDatabase } from "@/tests/support/test-database";

onTestDatabase();

let ours: Awaited<ReturnType<typeof createNewsroom>>;
let [editor, reviewer, second]: Person[] = [];

const day = (from: number) => new Date(Date.now() + from * 86_400_000).toISOString().slice(0, 10);

beforeAll(async () => {
  ours = await createNewsroom(["EDITOR", "REVIEWER", "EDITOR"]);
  await db().newsroom.update({ where: { id: ours.id }, data: { signOffRequired: true } });
  [editor, reviewer, second] = ours.members;
});

type Found = { kind: WorkKind; slug: string };
const brief = (list: Found[]) => list.map(({ kind, slug }) => `${kind} ${slug}`);
const of = async (who: Person | undefined) => {
  const { todo, waiting } = await myWork(who as Person);
  return { todo: brief(todo), waiting: brief(waiting) };
};
const assign = async (slug: string, to: Person | undefined, dueOn: string, note = "") => {
  const on = { newsroomId: ours.id, slug };
  const seen = await assignClaim(editor as Person, { ...on, seen: 0, userIds: [to?.id ?? ""], note });
  await setDue(editor as Person, { ...on, seen, dueOn });
};

it("lists what waits for somebody by due date, until they have judged it; and what they wait for", async () => {
  const [late, soon] = [await createClaim(), await createClaim()];
  await assign(soon.slug, reviewer, day(3), "Please look at the figures.");
  await assign(late.slug, reviewer, day(-3));
  expect(await of(reviewer)).toEqual({ todo: [`write ${late.slug}`, `write ${soon.slug}`], waiting: [] });
  expect(await of(editor)).toEqual({
    todo: [],
    waiting: [`colleague ${late.slug}`, `colleague ${soon.slug}`],
  });
  const [first, other] = (await myWork(reviewer as Person)).todo;
  expect(first).toMatchObject({ dueOn: day(-3), begun: false, newsroom: { slug: ours.slug } });
  expect(other).toMatchObject({ note: "Please look at the figures.", who: editor?.name });
  await saveDraft(reviewer as Person, {
    slug: late.slug,
    version: 1,
    fields: { ...EMPTY_FIELDS, explanation: "Half." },
  });
  expect((await myWork(reviewer as Person)).todo[0]).toMatchObject({ begun: true });

  await castVerdict(reviewer as Person, { slug: late.slug, seen: 0, verdict: verdict() });
  expect(await of(reviewer)).toEqual({ todo: [`write ${soon.slug}`], waiting: [`editor ${late.slug}`] });
  expect((await of(editor)).todo).toEqual([`sign_off ${late.slug}`]);
  expect((await of(second)).todo).toEqual([`sign_off ${late.slug}`]);

  const { id } = await db().verdict.findFirstOrThrow({ where: { claimId: late.id } });
  await returnVerdict(editor as Person, { verdictId: id, revision: 1, note: "The source says less." });
  expect(await of(second)).toEqual({ todo: [], waiting: [] });
  const { todo, waiting } = await myWork(reviewer as Person);
  expect(brief(todo)).toEqual([`mend ${late.slug}`, `write ${soon.slug}`]);
  expect(todo[0]).toMatchObject({ who: editor?.name, note: "The source says less." });
  expect(waiting).toEqual([]);
});

it("does not ask an editor to sign off their own verdict, nor a reviewer anybody's", async () => {
  const claim = await createClaim();
  await takeClaim(second as Person, { newsroomId: ours.id, slug: claim.slug, seen: 0 });
  await castVerdict(second as Person, { slug: claim.slug, seen: 0, verdict: verdict() });
  expect(await of(second)).toEqual({ todo: [], waiting: [`editor ${claim.slug}`] });
  expect((await of(editor)).todo).toEqual([`sign_off ${claim.slug}`]);
  expect((await of(reviewer)).todo).not.toContain(`sign_off ${claim.slug}`);
  await db().claim.update({ where: { id: claim.id }, data: { hiddenAt: new Date() } });
  expect((await of(editor)).todo).toEqual([]);
});

it("lists whom somebody has asked, as long as there is time to answer", async () => {
  const { id: claimId, slug } = await createClaim();
  const contact = (party: string, change: { deadline?: Date | null; answeredOn?: Date }) =>
    db().contact.create({
      data: {
        newsroomId: ours.id,
        claimId,
        authorId: second?.id ?? "",
        party,
        method: "EMAIL",
        askedOn: new Date(day(-5)),
        ...change,
      },
    });
  await contact("Too late", { deadline: new Date(day(-1)) });
  await contact("Answered", { deadline: new Date(day(2)), answeredOn: new Date(day(-1)) });
  await contact("Open", { deadline: new Date(day(0)) });
  await contact("Whenever", { deadline: null });
  const { waiting } = await myWork(second as Person);
  expect(waiting.filter((one) => one.kind === "answer").map(({ who, dueOn }) => [who, dueOn])).toEqual([
    ["Open", day(0)],
    ["Whenever", null],
  ]);
  expect((await of(editor)).waiting).not.toContain(`answer ${slug}`);
});

it("shows nothing to who has left, belongs elsewhere or to no newsroom", async () => {
  const nothing = { todo: [], waiting: [] };
  const foreigner = (await createNewsroom(["EDITOR"])).members[0];
  for (const who of [foreigner, await createPerson(), await createPerson({ isSteward: true })])
    expect(await of(who)).toEqual(nothing);
  expect(await of({ ...(editor as Person), memberships: [] })).toEqual(nothing);
  await expect(myWork(null)).rejects.toMatchObject({ code: "unauthenticated" });
});
