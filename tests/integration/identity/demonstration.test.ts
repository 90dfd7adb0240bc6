import { expect, it } from "vitest";
import { demoPeople } from "@/lib/identity/queries";
import { signInAsDemo } from "@/lib/identity/sign-in-as-demo";
import { updateProfile } from "@/lib/identity/update-profile";
import { db } from "@/lib/platform/db";
import { browserWith, follow, linkFor, onInstance, sessionToken } from "./setup";

onInstance({ TOUCHSTONE_STEWARDS: "chief@demo.example" });

const createUser = (handle: string, isDemo: boolean) =>
  db().user.create({ data: { handle, name: `Demo ${handle}`, email: `${handle}@demo.example`, isDemo } });

const enter = (userId: string, next = "/desk") =>
  signInAsDemo(browserWith(), { userId, address: "203.0.113.1", next });

it("signs in as a demonstration person with one click, by next-auth's own link", async () => {
  const { id } = await createUser("one-click", true);
  const step = await enter(id, "/desk/claims/a");
  expect(step.location).toBe("/desk/claims/a");
  expect(sessionToken(step)).toBeDefined();
  expect(await db().session.count({ where: { userId: id } })).toBe(1);
  expect(await db().verificationToken.count()).toBe(0);
});

it("signs in as nobody else", async () => {
  const { id } = await createUser("real-person", false);
  for (const userId of [id, "00000000-0000-7000-8000-000000000000", "' OR true", ""]) {
    await expect(enter(userId)).rejects.toMatchObject({ code: "not_found" });
  }
  expect(await db().session.count({ where: { userId: id } })).toBe(0);
});

it("lists everybody by newsroom, those of none last", async () => {
  const [owner, steward] = [await createUser("owner", true), await createUser("the-steward", true)];
  await db().user.update({ where: { id: steward.id }, data: { isSteward: true } });
  await db().newsroom.create({
    data: {
      slug: "a-newsroom",
      name: "A newsroom",
      memberships: { create: { userId: owner.id, role: "OWNER" } },
    },
  });
  const listed = await demoPeople();
  expect(listed).toEqual([
    { newsroom: "A newsroom", people: [{ id: owner.id, name: "Demo owner", role: "OWNER" }] },
    {
      newsroom: null,
      people: [
        expect.objectContaining({ name: "Demo one-click", role: "INDEPENDENT" }),
        { id: steward.id, name: "Demo the-steward", role: "STEWARD" },
      ],
    },
  ]);
});

it("lets nobody rename a person whom others use too", async () => {
  const { id, handle, name } = await createUser("shared", true);
  const viewer = { id, handle, name, isSteward: false, memberships: [] };
  await expect(updateProfile(viewer, { name: "Other", handle: "other" })).rejects.toMatchObject({
    code: "forbidden",
  });
  expect(await db().user.findUnique({ where: { id } })).toMatchObject({ handle, name });
});

it("never makes a steward of one, whatever the configuration says", async () => {
  await createUser("chief", true);
  const link = await linkFor("chief@demo.example");
  expect(sessionToken(await follow(link))).toBeDefined();
  expect(await db().user.findUnique({ where: { email: "chief@demo.example" } })).toMatchObject({
    isSteward: false,
  });
});
