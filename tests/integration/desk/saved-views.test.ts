import { beforeAll, expect, it } from "vitest";
import { boardHref, boardSearch, readBoardQuery, tidySearch } from "@/lib/desk/board-query";
import { changeView } from "@/lib/desk/change-view";
import { deleteView } from "@/lib/desk/delete-view";
import { saveView } from "@/lib/desk/save-view";
import { savedViews } from "@/lib/desk/saved-views";
import { createNewsroom, type Person } from "@/tests/support/scenario";
import { onTestDatabase } from "@/tests/support/test-database";

onTestDatabase();

let newsroomId = "";
let [editor, reviewer, observer, foreigner]: Person[] = [];

beforeAll(async () => {
  const ours = await createNewsroom(["EDITOR", "REVIEWER", "OBSERVER"]);
  newsroomId = ours.id;
  [editor, reviewer, observer] = ours.members;
  [foreigner] = (await createNewsroom(["EDITOR"])).members;
});

const save = (who: Person | undefined, name: string, shared = false, query = "due=overdue") =>
  saveView(who as Person, { newsroomId, name, query, shared });
const seen = async (who: Person | undefined) =>
  (await savedViews(who as Person, newsroomId)).map(({ name, query, shared, own }) => ({
    name,
    query,
    shared,
    own,
  }));

it("keeps a view to who saved it until it is shared, and back", async () => {
  const id = await save(
    editor,
    "  Late ones ",
    false,
    "due=overdue&page=3&all=inbox&nonsense=1&state=ASSIGNED",
  );
  const view = { name: "Late ones", query: "state=assigned&due=overdue", shared: false, own: true };
  expect(await seen(editor)).toEqual([view]);
  expect(await seen(reviewer)).toEqual([]);
  await changeView(editor as Person, { newsroomId, id, name: "Late", shared: true });
  expect(await seen(observer)).toEqual([{ ...view, name: "Late", shared: true, own: false }]);
  await changeView(editor as Person, { newsroomId, id, name: "Late", shared: false });
  expect(await seen(observer)).toEqual([]);
  await deleteView(editor as Person, { newsroomId, id });
  expect(await seen(editor)).toEqual([]);
});

it("is shared by who manages the board only, and named once by each", async () => {
  await expect(save(reviewer, "For all", true)).rejects.toMatchObject({ code: "forbidden" });
  const id = await save(observer, "Mine");
  await expect(
    changeView(observer as Person, { newsroomId, id, name: "Mine", shared: true }),
  ).rejects.toMatchObject({
    code: "forbidden",
  });
  await expect(save(observer, "Mine")).rejects.toMatchObject({
    code: "invalid",
    message: /of this name already/,
  });
  await save(reviewer, "Mine");
  const other = await save(observer, "Other");
  await expect(
    changeView(observer as Person, { newsroomId, id: other, name: "Mine", shared: false }),
  ).rejects.toMatchObject({ code: "invalid" });
  await expect(save(observer, " ")).rejects.toMatchObject({ message: "Give the view a name." });
  await expect(save(observer, "x".repeat(61))).rejects.toMatchObject({ code: "invalid" });
});

it("cannot be seen, changed or deleted by guessing its id", async () => {
  const own = await save(reviewer, "Private");
  const shared = await save(editor, "Shared", true);
  const change = (who: Person | undefined, id: string) =>
    changeView(who as Person, { newsroomId, id, name: "Taken", shared: false });
  const remove = (who: Person | undefined, id: string) => deleteView(who as Person, { newsroomId, id });
  await expect(change(editor, own)).rejects.toMatchObject({ code: "not_found" });
  await expect(remove(editor, own)).rejects.toMatchObject({ code: "not_found" });
  await expect(change(reviewer, shared)).rejects.toMatchObject({ code: "forbidden" });
  await expect(remove(reviewer, shared)).rejects.toMatchObject({ code: "forbidden" });
  await expect(change(reviewer, "no id")).rejects.toMatchObject({ code: "not_found" });
  for (const id of [own, shared])
    for (const run of [change, remove])
      await expect(run(foreigner, id)).rejects.toMatchObject({ code: "not_found" });
  await expect(save(foreigner, "Theirs")).rejects.toMatchObject({ code: "not_found" });
  await expect(seen(foreigner)).rejects.toMatchObject({ code: "not_found" });
});

it("lets who manages the board delete what somebody else has shared", async () => {
  const id = await save(editor, "Left behind", true);
  const owner = { ...(editor as Person), id: (reviewer as Person).id };
  await deleteView(owner, { newsroomId, id });
  expect((await seen(editor)).map((one) => one.name)).not.toContain("Left behind");
});

it("writes the same address for the same query, and says what it does not know", () => {
  const { query, notices } = readBoardQuery({
    state: "IN_REVIEW",
    due: "never",
    view: "list",
    q: " two  words\0 ",
    x: "1",
  });
  expect(query).toMatchObject({ state: "IN_REVIEW", due: null, view: "list", q: "two  words", sort: "due" });
  expect(notices).toEqual(["The address asks for an unknown “due”; that part was left out."]);
  expect(boardHref("ours", query)).toBe("/desk/newsrooms/ours/board?view=list&state=in-review&q=two++words");
  expect(boardSearch(readBoardQuery({}).query)).toBe("");
  expect(tidySearch("page=4&sort=moved")).toBe("sort=moved");
  for (const odd of [["a", "b"], { a: 1 }, "\0", "x".repeat(5_000), "-1", "1e9"])
    expect(() => readBoardQuery({ state: odd, page: odd, q: odd, label: odd })).not.toThrow();
});
