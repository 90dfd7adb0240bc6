import { beforeAll, describe, expect, it } from "vitest";
import { assignClaim } from "@/lib/desk/assign-claim";
import { readBoard } from "@/lib/desk/board";
import { boardChoices } from "@/lib/desk/board-choices";
import { LIST_PAGE, SHORT_COLUMN } from "@/lib/desk/board-model";
import { readBoardQuery } from "@/lib/desk/board-query";
import { declineClaim } from "@/lib/desk/decline-claim";
import { labelClaim } from "@/lib/desk/label-claim";
import { setDue } from "@/lib/desk/set-due";
import { takeClaim } from "@/lib/desk/take-claim";
import { db } from "@/lib/platform/db";
import { castVerdict } from "@/lib/verdicts/cast-verdict";
import { createClaim, createNewsroom, createPerson, type Person, verdict } from "@/tests/support/scenario";
import { onTestDatabase } from "@/tests/support/test-database";

onTestDatabase();

type Newsroom = Awaited<ReturnType<typeof createNewsroom>>;
let ours: Newsroom;
let [editor, reviewer, second, observer]: Person[] = [];
const claims: Record<string, { id: string; slug: string }> = {};

const day = (from: number) => new Date(Date.now() + from * 86_400_000).toISOString().slice(0, 10);

/** The board that an address asks for. */
const board = (search = "", viewer: Person | undefined = editor, newsroom = ours) =>
  readBoard(
    viewer as Person,
    newsroom.id,
    readBoardQuery(Object.fromEntries(new URLSearchParams(search))).query,
  );

/** What stands on it, by the names of this test. */
async function named(search: string, viewer?: Person): Promise<string[]> {
  const { cards } = await board(search, viewer);
  const nameOf = (slug: string) => Object.entries(claims).find(([, one]) => one.slug === slug)?.[0] ?? slug;
  return cards.map((card) => nameOf(card.slug));
}

const on = (name: string, seen = 0) => ({ newsroomId: ours.id, slug: claims[name]?.slug ?? "", seen });

beforeAll(async () => {
  ours = await createNewsroom(["EDITOR", "REVIEWER", "REVIEWER", "OBSERVER"]);
  [editor, reviewer, second, observer] = ours.members;
  const statements = {
    inbox: "A bridge was closed.",
    late: "Beavers 100% built it.",
    today: "Cats_and dogs.",
    soon: "Diesel was banned.",
    declined: "Elections were held.",
    closed: "Frogs fell.",
    hidden: "Geese flew.",
  };
  for (const [name, statement] of Object.entries(statements)) claims[name] = await createClaim({ statement });
  const [e, r, s] = [editor, reviewer, second] as [Person, Person, Person];
  await assignClaim(e, { ...on("late"), userIds: [r.id, s.id], note: "" });
  await setDue(e, { ...on("late", 1), dueOn: day(-1) });
  await takeClaim(r, on("today"));
  await setDue(e, { ...on("today", 1), dueOn: day(0) });
  await labelClaim(r, { ...on("today", 2), add: ["Energy"], remove: [] });
  await takeClaim(s, on("soon"));
  await setDue(e, { ...on("soon", 1), dueOn: day(6) });
  await declineClaim(e, { ...on("declined"), reason: "Not ours." });
  await setDue(e, { ...on("declined", 1), dueOn: day(-9) });
  await takeClaim(r, on("closed"));
  await db().claim.update({
    where: { id: claims.closed?.id },
    data: { lifecycle: "RETRACTED", lifecycleNote: "A trial." },
  });
  await db().claim.update({ where: { id: claims.hidden?.id }, data: { hiddenAt: new Date() } });
});

describe("the board", () => {
  it("holds every open claim: in the inbox what has no row; what is closed or hidden has left it", async () => {
    const { cards, counts } = await board();
    expect(counts).toEqual({
      INBOX: 1,
      ASSIGNED: 3,
      IN_REVIEW: 0,
      AWAITING_SIGN_OFF: 0,
      SIGNED_OFF: 0,
      DECLINED: 1,
    });
    const inbox = cards.find((card) => card.slug === claims.inbox?.slug);
    expect(inbox).toMatchObject({
      state: "INBOX",
      version: 0,
      assignees: [],
      labels: [],
      dueOn: null,
      waits: false,
    });
    expect(inbox?.movedAt).toMatch(/^\d{4}-\d\d-\d\dT[\d:.]+Z$/);
    const late = cards.find((card) => card.slug === claims.late?.slug);
    expect(late?.assignees.map((one) => one.id)).toEqual([reviewer?.id, second?.id]);
    expect(late?.dueOn).toBe(day(-1));
    expect(JSON.stringify(cards)).not.toContain("consensus");
  });

  it.each([
    ["state=declined", ["declined"]],
    ["state=assigned", ["late", "today", "soon"]],
    ["assignee=nobody", ["inbox", "declined"]],
    ["due=overdue", ["late"]],
    ["due=today", ["today"]],
    ["due=week", ["today", "soon"]],
    ["due=none", ["inbox"]],
    ["label=energy", ["today"]],
    ["label=Energy", ["today"]],
    ["label=nothing", []],
    ["q=beavers", ["late"]],
    ["q=100%25", ["late"]],
    ["q=s_a", ["today"]],
    ["q=was+d", ["inbox", "soon"]],
    ["q=%27%3B+DROP", []],
    ["state=assigned&due=week&q=diesel", ["soon"]],
    ["state=nonsense&due=sometime", ["late", "today", "soon", "inbox", "declined"]],
  ])("filters by %s", async (search, expected) => {
    expect((await named(search)).sort()).toEqual(expected.toSorted());
  });

  it("filters by who is assigned, by handle or as oneself", async () => {
    expect(await named(`assignee=${reviewer?.handle}&view=list`)).toEqual(["late", "today"]);
    expect(await named("assignee=me&view=list", second)).toEqual(["late", "soon"]);
    expect(await named("assignee=me", observer)).toEqual([]);
  });

  it("filters by article", async () => {
    const { snapshot } = await db().appearance.findFirstOrThrow({
      where: { claimId: claims.soon?.id ?? "" },
      include: { snapshot: { include: { article: true } } },
    });
    expect(await named(`article=${snapshot.article.slug}`)).toEqual(["soon"]);
  });

  it("sorts: what is due first, with what is done last; the latest move; the alphabet", async () => {
    expect(await named("view=list")).toEqual(["late", "today", "soon", "inbox", "declined"]);
    expect(await named("view=list&sort=moved")).toEqual(["declined", "soon", "today", "late", "inbox"]);
    expect(await named("view=list&sort=statement")).toEqual(["inbox", "late", "today", "soon", "declined"]);
  });

  it("tells an editor which verdicts of others wait for sign-off", async () => {
    const claim = await createClaim();
    await castVerdict(reviewer as Person, { slug: claim.slug, seen: 0, verdict: verdict() });
    await db().verdict.updateMany({ where: { claimId: claim.id }, data: { signOff: "AWAITING" } });
    const waits = async (viewer?: Person) =>
      (await board(`q=${claim.slug}`, viewer)).cards.map((card) => card.waits);
    expect(await waits(editor)).toEqual([true]);
    expect(await waits(reviewer)).toEqual([false]);
    await db().claim.update({ where: { id: claim.id }, data: { hiddenAt: new Date() } });
  });

  it("says who is away, as long as they are", async () => {
    const away = async (awayUntil: string | null) => {
      await db().user.update({
        where: { id: second?.id },
        data: { awayUntil: awayUntil && new Date(awayUntil) },
      });
      const { cards } = await board("q=diesel");
      const { colleagues } = await boardChoices(editor as Person, ours.id);
      return [cards[0]?.assignees[0]?.awayUntil, colleagues.find((one) => one.id === second?.id)?.awayUntil];
    };
    expect(await away(day(3))).toEqual([day(3), day(3)]);
    expect(await away(day(0))).toEqual([day(0), day(0)]);
    expect(await away(day(-1))).toEqual([null, null]);
  });

  it("is not there for who does not belong to the newsroom", async () => {
    const foreigner = (await createNewsroom(["OWNER"])).members[0] as Person;
    for (const who of [foreigner, await createPerson(), await createPerson({ isSteward: true })]) {
      await expect(board("", who)).rejects.toMatchObject({ code: "not_found" });
      await expect(boardChoices(who, ours.id)).rejects.toMatchObject({ code: "not_found" });
    }
    await expect(readBoard(null, ours.id, readBoardQuery({}).query)).rejects.toMatchObject({
      code: "unauthenticated",
    });
  });

  it("shows nothing of another newsroom's desk on the claims that both see", async () => {
    const theirs = await createNewsroom(["EDITOR"]);
    const { cards, counts } = await board("", theirs.members[0], theirs);
    expect(counts).toMatchObject({ INBOX: 5, ASSIGNED: 0, DECLINED: 0 });
    expect(
      cards.every((card) => card.version === 0 && card.assignees.length + card.labels.length === 0),
    ).toBe(true);
    expect((await boardChoices(theirs.members[0] as Person, theirs.id)).labels).toEqual([]);
    expect((await board("label=energy", theirs.members[0], theirs)).cards).toEqual([]);
    expect((await board(`assignee=${reviewer?.handle}`, theirs.members[0], theirs)).cards).toEqual([]);
  });

  it("offers members who may judge, labels in use, and articles with open claims", async () => {
    const { colleagues, labels, articles } = await boardChoices(editor as Person, ours.id);
    expect(colleagues.map((one) => one.id)).not.toContain(observer?.id);
    expect(colleagues).toHaveLength(4);
    expect(labels).toEqual(["energy"]);
    expect(articles).toHaveLength(5);
  });

  it("shows the first of a long column with its count, the column whole when asked, the list in pages", async () => {
    const many = await createNewsroom(["EDITOR"]);
    const slugs: { id: string }[] = [];
    for (let made = 0; made < LIST_PAGE + 5; made++) slugs.push(await createClaim());
    await db().deskClaim.createMany({
      data: slugs.map(({ id }) => ({
        newsroomId: many.id,
        claimId: id,
        state: "DECLINED" as const,
        declineReason: "Many.",
      })),
    });
    const [who] = many.members;
    const first = await board("state=declined", who, many);
    expect([first.cards.length, first.counts.DECLINED]).toEqual([SHORT_COLUMN, LIST_PAGE + 5]);
    expect((await board("state=declined&all=declined", who, many)).cards).toHaveLength(LIST_PAGE + 5);
    expect((await board("state=declined&view=list", who, many)).cards).toHaveLength(LIST_PAGE);
    const pages = [1, 2].map((page) => board(`state=declined&view=list&page=${page}`, who, many));
    const all = (await Promise.all(pages)).flatMap(({ cards }) => cards.map((card) => card.slug));
    expect(new Set(all).size).toBe(LIST_PAGE + 5);
    expect((await board("view=list&page=1000", who, many)).cards).toEqual([]);
    await db().claim.updateMany({
      where: { id: { in: slugs.map((one) => one.id) } },
      data: { hiddenAt: new Date() },
    });
  });
});
