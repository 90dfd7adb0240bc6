import { type Browser, expect, type Page, test } from "@playwright/test";

// Claims of the demonstration that nobody has judged; each test takes its own, so that they run side by side.
const CLAIMS = {
  submit: "tariffs-target-allies-and-adversaries",
  plain: "europe-and-canada-plan-burden-shifting",
  draft: "macron-suggested-one-month-truce",
  tabs: "zelenskyy-proposed-truce-in-air-and-at-sea",
  offline: "us-expects-british-or-french-commander",
  recuse: "hegseth-doing-more-means-more-money-and-guns",
  quorum: "trump-raises-withdrawal-from-nato",
  keyboard: "us-capabilities-hard-to-replicate",
};

async function signInAs(page: Page, name: RegExp) {
  await page.goto("/sign-in");
  await page.getByRole("button", { name }).first().click();
  await expect(page.getByRole("button", { name: "Sign out" })).toBeVisible();
}

async function signedInPage(browser: Browser, name: RegExp, options = {}) {
  const context = await browser.newContext(options);
  const page = await context.newPage();
  await signInAs(page, name);
  return page;
}

async function fillVerdict(page: Page, rating: string, explanation: string) {
  await page.getByRole("radio", { name: new RegExp(`^${rating}`) }).check();
  await page.getByLabel("Explanation").fill(explanation);
  await page.getByLabel("Add a source").fill("https://www.nato.int/cps/en/natohq/official_texts_17120.htm");
  await page.getByRole("button", { name: "Add source" }).click();
  await page.getByLabel("What it does for the claim").selectOption("Refutes the claim");
}

const REVIEWER = /Demo Reviewer \(Harbour Desk\)/;

test("a reviewer finds a claim, judges it, and the public page shows the new state within two seconds", async ({
  page,
}) => {
  await page.goto(`/claims/${CLAIMS.submit}`);
  await expect(page.getByRole("main")).toContainText("Not reviewed yet");
  await signInAs(page, REVIEWER);
  await page.goto("/desk");
  await page.locator(`a[href="/desk/claims/${CLAIMS.submit}"]`).click();
  await expect(page.getByText("Their verdicts show here once yours is in")).toBeVisible();
  await expect(page.getByText("Still missing for this verdict to count")).toBeVisible();
  await fillVerdict(page, "Mostly true", "The order of 2 April 2025 names both groups.");
  await expect(page.getByText("This verdict is complete: it will be counted.")).toBeVisible();
  await page.getByRole("button", { name: "Submit the verdict" }).click();
  await expect(page.getByText("Your verdict is recorded.")).toBeVisible();
  await expect(page.getByText("You rated this “Mostly true”")).toBeVisible();
  await expect(page.getByText("Nobody’s verdict is shown before quorum.")).toBeVisible();
  const answer = await page.request.get(`/claims/${CLAIMS.submit}`, { timeout: 2_000 });
  expect(await answer.text()).toContain("Under review");
  expect(await answer.text()).not.toContain("The order of 2 April 2025");
});

test("three voices of two newsrooms make an outcome; its verdicts are shown to those who have judged", async ({
  browser,
}) => {
  const people = [
    /Demo Reviewer \(Harbour Desk\)/,
    /Demo Editor \(Harbour Desk\)/,
    /Demo Reviewer \(River Desk\)/,
  ];
  for (const [index, person] of people.entries()) {
    const page = await signedInPage(browser, person);
    await page.goto(`/desk/claims/${CLAIMS.quorum}`);
    await fillVerdict(page, "True", `Explanation number ${index + 1}.`);
    await page.getByRole("button", { name: "Submit the verdict" }).click();
    await expect(page.getByText("Your verdict is recorded.")).toBeVisible();
    if (index === 2) await expect(page.getByText("Explanation number 1.")).toBeVisible();
    else await expect(page.getByText("Explanation number", { exact: false })).toHaveCount(1);
    await page.context().close();
  }
  const page = await browser.newPage();
  await page.goto(`/claims/${CLAIMS.quorum}`);
  await expect(page.getByRole("heading", { name: /Provisional: True/ })).toBeVisible();
  await expect(page.getByText("Explanation number 2.")).toBeVisible();
  await page.close();
});

test("without scripts: sources are added and moved, wrong input comes back with messages, the verdict is cast", async ({
  browser,
}) => {
  const page = await signedInPage(browser, REVIEWER, { javaScriptEnabled: false });
  await page.goto(`/desk/claims/${CLAIMS.plain}`);
  await page.getByLabel("Explanation").fill("Typed without scripts.");
  await page.getByLabel("Add a source").fill("https://b.example/second");
  await page.getByRole("button", { name: "Add source" }).click();
  await expect(page.getByLabel("Explanation")).toHaveValue("Typed without scripts.");
  await page.getByLabel("Add a source").fill("javascript:alert(1)");
  await page.getByRole("button", { name: "Add source" }).click();
  await page.getByRole("button", { name: "Move up source 2" }).click();
  await expect(page.getByLabel("Address").first()).toHaveValue("javascript:alert(1)");
  await page.getByRole("button", { name: "Submit the verdict" }).click();
  await expect(page.getByLabel("Address").first()).toHaveAccessibleDescription(/Only http and https/);
  await expect(page.getByRole("group", { name: "Your rating" })).toHaveAccessibleDescription(
    /Choose a rating/,
  );
  await expect(page.getByLabel("Explanation")).toHaveValue("Typed without scripts.");
  await page.getByRole("button", { name: "Remove source 1" }).click();
  await page.getByRole("radio", { name: /^Half true/ }).check();
  await page.getByLabel("What it does for the claim").selectOption("Gives context");
  await page.getByRole("button", { name: "Submit the verdict" }).click();
  await expect(page.getByText("Your verdict is recorded.")).toBeVisible();
  await page.getByText("Withdraw your verdict", { exact: true }).click();
  await page.getByLabel("Why do you withdraw it?").fill("It was a trial.");
  await page.getByRole("button", { name: "Withdraw the verdict" }).click();
  await expect(page.getByText("You have withdrawn your verdict")).toBeVisible();
  await page.context().close();
});

test("a draft survives a closed browser", async ({ browser }) => {
  const page = await signedInPage(browser, REVIEWER);
  await page.goto(`/desk/claims/${CLAIMS.draft}`);
  await page.getByLabel("Explanation").fill("Half a thought, <b>kept</b> as typed 👩‍⚖️");
  await expect(page.getByText(/Draft saved at/)).toBeVisible();
  await page.context().close();
  const later = await signedInPage(browser, REVIEWER);
  await later.goto("/desk?view=drafts");
  await later.locator(`a[href="/desk/claims/${CLAIMS.draft}"]`).click();
  await expect(later.getByLabel("Explanation")).toHaveValue("Half a thought, <b>kept</b> as typed 👩‍⚖️");
  await later.getByRole("button", { name: "Discard this draft" }).click();
  await expect(later.getByLabel("Explanation")).toHaveValue("");
  await later.context().close();
});

test("two tabs do not overwrite each other: the later one chooses between both texts", async ({
  browser,
}) => {
  const first = await signedInPage(browser, REVIEWER);
  const second = await first.context().newPage();
  for (const page of [first, second]) await page.goto(`/desk/claims/${CLAIMS.tabs}`);
  await first.getByLabel("Explanation").fill("From the first tab");
  await expect(first.getByText(/Draft saved at/)).toBeVisible();
  await second.getByLabel("Explanation").fill("From the second tab");
  await expect(second.getByText("This draft was changed in another tab")).toBeVisible();
  await expect(second.getByText("From the first tab")).toBeVisible();
  // The first goes on, the second types one more word and chooses at once: both texts are shown again, whole.
  const saved = first.waitForResponse((answer) => answer.request().method() === "POST");
  await first.getByLabel("Explanation").fill("From the first tab, and on");
  await saved;
  await second.getByLabel("Explanation").fill("From the second tab, too");
  await second.getByRole("button", { name: "Keep the text written here" }).click();
  await expect(second.locator("form p").filter({ hasText: "From the first tab, and on" })).toBeVisible();
  await second.getByRole("button", { name: "Keep the text written here" }).click();
  await expect(second.getByLabel("Explanation")).toHaveValue("From the second tab, too");
  await expect(second.getByText("This draft was changed in another tab")).toHaveCount(0);
  await first.context().close();
});

test("the form keeps its text when the server cannot be reached, and goes on when it can", async ({
  browser,
}) => {
  const page = await signedInPage(browser, REVIEWER);
  await page.goto(`/desk/claims/${CLAIMS.offline}`);
  await page.route("**/*", (route) =>
    route.request().method() === "POST" ? route.abort() : route.continue(),
  );
  await fillVerdict(page, "False", "Written while the line was dead.");
  await page.getByRole("button", { name: "Submit the verdict" }).click();
  await expect(page.getByRole("alert").filter({ hasText: "is still here" })).toBeVisible();
  await expect(page.getByLabel("Explanation")).toHaveValue("Written while the line was dead.");
  await page.unroute("**/*");
  await page.getByRole("button", { name: "Submit the verdict" }).click();
  await expect(page.getByText("Your verdict is recorded.")).toBeVisible();
  await page.context().close();
});

test("recusal asks for a reason and is shown", async ({ browser }) => {
  const page = await signedInPage(browser, REVIEWER);
  await page.goto(`/desk/claims/${CLAIMS.recuse}`);
  await page.getByText("Recuse yourself", { exact: true }).click();
  const reason = page.getByLabel("Why do you recuse yourself?");
  await reason.fill("abc\u202Edef");
  await page.getByRole("button", { name: "Recuse myself" }).click();
  await expect(reason).toHaveAccessibleDescription(/reading order/);
  await expect(reason).toHaveValue("abc\u202Edef");
  await reason.fill("A relative works there.");
  await page.getByRole("button", { name: "Recuse myself" }).click();
  await expect(page.getByText("You have recused yourself")).toBeVisible();
  await expect(page.getByText("A relative works there.")).toBeVisible();
  await page.context().close();
});

test("a verdict is cast with the keyboard alone", async ({ browser }) => {
  const page = await signedInPage(browser, REVIEWER);
  await page.goto(`/desk/claims/${CLAIMS.keyboard}`);
  const press = async (key: string, times = 1) => {
    for (let count = 0; count < times; count++) await page.keyboard.press(key);
  };
  const tabTo = async (name: string | RegExp) => {
    for (let tabs = 0; tabs < 60; tabs++) {
      await press("Tab");
      const label = await page.evaluate(() => {
        const focused = document.activeElement;
        const labels =
          focused instanceof HTMLInputElement || focused instanceof HTMLTextAreaElement
            ? focused.labels
            : null;
        return (labels?.[0] ?? focused)?.textContent?.trim() ?? "";
      });
      if (typeof name === "string" ? label === name : name.test(label)) return;
    }
    throw new Error(`the keyboard does not reach ${name}`);
  };
  await tabTo(/^False/);
  await press("ArrowDown", 3);
  await tabTo("Explanation");
  await page.keyboard.type("Typed without a mouse.");
  await tabTo("Add a source");
  await page.keyboard.type("https://a.example/source");
  await tabTo("Add source");
  await press("Enter");
  await page.getByLabel("What it does for the claim").focus();
  await page.keyboard.type("Supports");
  await tabTo("Submit the verdict");
  await press("Enter");
  await expect(page.getByText("Your verdict is recorded.")).toBeVisible();
  await expect(page.getByText("You rated this “Mostly true”")).toBeVisible();
  await page.context().close();
});
