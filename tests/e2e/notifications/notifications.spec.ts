import { db } from "@/lib/platform/db";
import { headerOf, linkIn } from "@/tests/support/mail-server";
import { createNewsroom } from "@/tests/support/scenario";
import { expect, mailTo, signIn, tell, test } from "./instance";

const SENTENCE = "Ada Lovelace assigned “The sky is green” to you";

for (const javaScriptEnabled of [true, false]) {
  test.describe(`with scripts ${javaScriptEnabled ? "on" : "off"}`, () => {
    test.use({ javaScriptEnabled });

    test("a notification shows in the header and on its page, and is read once it is opened", async ({
      page,
      instance,
    }) => {
      const person = await signIn(page, instance);
      await page.goto("/notifications");
      await expect(page.getByText("Nothing yet")).toBeVisible();
      await tell(person);
      await page.goto("/desk");
      await page.getByRole("link", { name: "Notifications 1 unread" }).click();
      const item = page.getByRole("listitem").filter({ hasText: SENTENCE });
      await expect(item).toContainText("Unread");
      await expect(item.getByRole("blockquote")).toHaveText("By Monday, please.");
      await item.getByRole("link", { name: SENTENCE }).click();
      await expect(page).toHaveURL("/desk?view=mine");
      await expect(page.getByRole("link", { name: "Notifications", exact: true })).toBeVisible();
      await page.goto("/notifications");
      await expect(item).not.toContainText("Unread");
    });

    test("all are marked as read at once", async ({ page, instance }) => {
      const person = await signIn(page, instance);
      for (const by of ["Ada", "Bo", "Cleo"]) await tell(person, { particulars: { by } });
      await page.goto("/notifications");
      await expect(page.getByText("Unread", { exact: true })).toHaveCount(3);
      await page.getByRole("button", { name: "Mark all as read" }).click();
      await expect(page.getByText("All are marked as read.")).toBeVisible();
      await expect(page.getByText("Unread", { exact: true })).toHaveCount(0);
    });

    test("each kind is switched to another way of being told", async ({ page, instance }) => {
      const person = await signIn(page, instance);
      await page.goto("/account");
      await page.getByRole("link", { name: "Choose what you are told" }).click();
      const radio = (name: string) => page.getByRole("radio", { name });
      await expect(radio("Somebody mentions me: at once")).toBeChecked();
      await expect(radio("My verdict is signed off: daily digest")).toBeChecked();
      await radio("Somebody mentions me: daily digest").check();
      await radio("A claim is assigned or handed over to me: off").check();
      await page.getByRole("button", { name: "Save" }).click();
      await expect(page.getByText("Saved.", { exact: true })).toBeVisible();
      await expect(radio("Somebody mentions me: daily digest")).toBeChecked();
      await expect(radio("A claim is assigned or handed over to me: off")).toBeChecked();
      await tell(person);
      await page.goto("/notifications");
      await expect(page.getByText("Nothing yet")).toBeVisible();
    });

    test("the link in a mail leads to a button, and only the button unsubscribes", async ({
      page,
      browser,
      instance,
    }) => {
      const person = await signIn(page, instance);
      await tell(person);
      const arrived = await mailTo(instance, person);
      const [, link = ""] = /^No more mails of this kind: (\S+)/m.exec(arrived.text) ?? [];
      const anywhere = await browser.newPage({ javaScriptEnabled });
      for (let visits = 0; visits < 2; visits++) {
        await anywhere.goto(link);
        await expect(anywhere.getByRole("heading", { level: 1 })).toHaveText("No more of this?");
      }
      await anywhere.getByRole("button", { name: "Unsubscribe" }).click();
      await expect(anywhere.getByRole("heading", { level: 1 })).toHaveText("You are unsubscribed");
      await expect(
        anywhere.getByRole("main").getByRole("link", { name: "choose what you are told" }),
      ).toBeVisible();
      await anywhere.close();
      await page.goto("/account/notifications");
      await expect(page.getByRole("radio", { name: "assigned or handed over to me: off" })).toBeChecked();
    });
  });
}

test("a mail arrives that leads to what it tells, and a mail program ends its kind with one click", async ({
  page,
  instance,
}) => {
  const person = await signIn(page, instance);
  await tell(person);
  const arrived = await mailTo(instance, person);
  expect(arrived.text).toContain(`${SENTENCE}.`);
  expect(arrived.text).toContain("> By Monday, please.");
  expect(headerOf(arrived, "Message-ID")).toMatch(/^<[\da-f-]{36}@localhost>$/);
  await page.goto(linkIn(arrived));
  await expect(page).toHaveURL("/desk?view=mine");

  expect(headerOf(arrived, "List-Unsubscribe-Post")).toBe("List-Unsubscribe=One-Click");
  const target = headerOf(arrived, "List-Unsubscribe").slice(1, -1);
  const visit = await fetch(target);
  expect(new URL(visit.url).pathname).toBe("/unsubscribe");
  expect(await visit.text()).toContain("No more of this?");
  const radio = page.getByRole("radio", { name: "assigned or handed over to me: at once" });
  await page.goto("/account/notifications");
  await expect(radio).toBeChecked();

  const post = (address: string) =>
    fetch(address, {
      method: "POST",
      headers: { origin: "https://mail.example", "sec-fetch-site": "cross-site" },
      body: new URLSearchParams({ "List-Unsubscribe": "One-Click" }),
    });
  expect((await post(`${target}x`)).status).toBe(404);
  for (let clicks = 0; clicks < 2; clicks++) {
    const answer = await post(target);
    expect(answer.status).toBe(200);
    expect(await answer.text()).toContain("You get no more of these mails.");
  }
  await page.reload();
  await expect(radio).not.toBeChecked();
  await expect(page.getByRole("radio", { name: "assigned or handed over to me: off" })).toBeChecked();
});

test("a mail's link asks for a sign-in, and somebody else's session finds nothing behind it", async ({
  page,
  browser,
  instance,
}) => {
  const person = await signIn(page, instance);
  await tell(person);
  const link = linkIn(await mailTo(instance, person));
  const visitor = await browser.newPage();
  await visitor.goto(link);
  await expect(visitor).toHaveURL(/\/sign-in\?next=%2Fnotifications%2F/);
  await signIn(visitor, instance);
  expect((await visitor.goto(link))?.status()).toBe(404);
  await visitor.close();
  await page.goto("/notifications");
  await expect(page.getByText("Unread", { exact: true })).toBeVisible();
});

test("who has left a newsroom no longer sees what it told them", async ({ page, instance }) => {
  const person = await signIn(page, instance);
  const { id: newsroomId } = await createNewsroom(["EDITOR"]);
  await db().membership.create({ data: { userId: person.id, newsroomId, role: "REVIEWER" } });
  await tell(person, { newsroomId });
  await page.goto("/notifications");
  const link = page.getByRole("link", { name: SENTENCE });
  const address = (await link.getAttribute("href")) ?? "";
  await expect(page.getByRole("link", { name: "Notifications 1 unread" })).toBeVisible();
  await db().membership.deleteMany({ where: { userId: person.id } });
  await page.reload();
  await expect(page.getByText("Nothing yet")).toBeVisible();
  await expect(page.getByRole("link", { name: "Notifications", exact: true })).toBeVisible();
  expect((await page.goto(address))?.status()).toBe(404);
});

test("a link that does not work says so", async ({ page, instance }) => {
  for (const path of ["/unsubscribe", "/unsubscribe?token=a.b.c", "/api/unsubscribe?token=%00"]) {
    const answer = await page.goto(`${instance.url}${path}`);
    expect(answer?.status()).toBe(200);
    await expect(page.getByRole("heading", { level: 1 })).toHaveText("This link does not work");
  }
});

test("a page is kept by nobody but its reader, and sends its address to nobody", async ({
  page,
  instance,
}) => {
  await signIn(page, instance);
  for (const path of ["/notifications", "/account/notifications", "/unsubscribe?token=x"]) {
    const answer = await page.goto(path);
    expect(answer?.headers()["cache-control"]).toContain("no-store");
    expect(answer?.headers()["content-security-policy"]).toContain("'strict-dynamic'");
  }
  await expect(page.locator("meta[name=referrer]")).toHaveAttribute("content", "same-origin");
});
