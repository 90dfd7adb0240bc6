import { expect, it } from "vitest";
import { endSession, signOutEverywhere } from "@/lib/identity/end-sessions";
import { sessionsOf, viewerById } from "@/lib/identity/queries";
import { updateProfile } from "@/lib/identity/update-profile";
import { db } from "@/lib/platform/db";
import { follow, linkFor, onInstance, sessionToken, signIn } from "./setup";

onInstance();

async function person(email: string) {
  const token = await signIn(email);
  const { id } = await db().user.findUniqueOrThrow({ where: { email } });
  return { id, token, viewer: await viewerById(id) };
}

it("shows one's own open sessions, this browser's first", async () => {
  const { id, token } = await person("list@news.example");
  await signIn("list@news.example");
  await signIn("somebody-else@news.example");
  await db().session.create({
    data: { userId: id, sessionToken: "over", expires: new Date(Date.now() - 1) },
  });
  const sessions = await sessionsOf(id, token);
  expect(sessions.map(({ browser, isThis }) => [browser, isThis])).toEqual([
    ["Firefox on Linux", true],
    ["Firefox on Linux", false],
  ]);
});

it("ends one's own session, and nobody else's", async () => {
  const ann = await person("ann@news.example");
  const bob = await person("bob@news.example");
  const [session] = await sessionsOf(ann.id, ann.token);
  for (const id of [session?.id ?? "", "nonsense"]) {
    await expect(endSession(bob.viewer, id)).rejects.toMatchObject({ code: "not_found" });
  }
  await expect(endSession(null, session?.id ?? "")).rejects.toMatchObject({ code: "unauthenticated" });
  await endSession(ann.viewer, session?.id ?? "");
  expect(await sessionsOf(ann.id, ann.token)).toEqual([]);
  expect(await sessionsOf(bob.id, bob.token)).toHaveLength(1);
});

it("signs out everywhere: every session, every link on its way, and a record of it", async () => {
  const ann = await person("everywhere@news.example");
  const bob = await person("stays@news.example");
  await signIn("everywhere@news.example");
  const link = await linkFor("everywhere@news.example");
  expect(await signOutEverywhere(ann.viewer)).toBe(2);
  expect(await sessionsOf(ann.id, ann.token)).toEqual([]);
  expect(await sessionsOf(bob.id, bob.token)).toHaveLength(1);
  expect(sessionToken(await follow(link))).toBeUndefined();
  const event = await db().auditEvent.findFirst({ where: { actorId: ann.id }, orderBy: { id: "desc" } });
  expect(event).toMatchObject({ type: "user.signed_out_everywhere", payload: { sessions: 2 } });
});

it("changes name and handle, unless the handle is somebody else's", async () => {
  const ann = await person("rename@news.example");
  const bob = await person("other@news.example");
  await updateProfile(ann.viewer, { name: "Ann", handle: "ann" });
  expect(await viewerById(ann.id)).toMatchObject({ name: "Ann", handle: "ann" });
  const taken = updateProfile(bob.viewer, { name: "Bob", handle: "ann" });
  await expect(taken).rejects.toMatchObject({ code: "conflict", message: "Somebody else has this handle." });
  expect(await viewerById(bob.id)).toEqual(bob.viewer);
  await expect(updateProfile(null, { name: "Eve", handle: "eve" })).rejects.toMatchObject({
    code: "unauthenticated",
  });
});

it("knows memberships as they are at this moment", async () => {
  const { id } = await person("member@news.example");
  const owner = await person("owner@news.example");
  const newsroom = await db().newsroom.create({
    data: {
      slug: "a-newsroom",
      name: "A newsroom",
      verifiedAt: new Date(),
      admission: "ADMITTED",
      memberships: {
        create: [
          { userId: id, role: "REVIEWER" },
          { userId: owner.id, role: "OWNER" },
        ],
      },
    },
  });
  const membership = {
    newsroomId: newsroom.id,
    slug: "a-newsroom",
    name: "A newsroom",
    role: "REVIEWER",
    verified: true,
  };
  expect((await viewerById(id))?.memberships).toEqual([membership]);
  await db().membership.delete({ where: { userId_newsroomId: { userId: id, newsroomId: newsroom.id } } });
  expect((await viewerById(id))?.memberships).toEqual([]);
});
