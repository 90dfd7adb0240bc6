import "@testing-library/jest-dom/vitest";
import { cleanup, render, screen } from "@testing-library/react";
import userEvent from "@testing-library/user-event";
import { afterEach, expect, it, vi } from "vitest";
import { CommentForm } from "@/components/discussion/comment-form";
import type { Answer } from "@/components/discussion/use-post";

afterEach(cleanup);

const COLLEAGUES = [
  { handle: "anna-berg", name: "Anna Berg", awayUntil: null, own: false },
  { handle: "ana", name: "Ána López", awayUntil: "2999-12-03", own: false },
  { handle: "andrea", name: "Andrea Self", awayUntil: null, own: true },
  { handle: "ben", name: "Ben Okri", awayUntil: null, own: false },
];

function show(postInPage: (form: FormData) => Promise<Answer>, more = {}) {
  const form = (changed = {}) => (
    <CommentForm
      name="reply"
      label="Answer"
      button="Post"
      fields={{ intent: "reply", thread: "t" }}
      colleagues={COLLEAGUES}
      problem={null}
      actions={{ post: vi.fn(), postInPage }}
      {...more}
      {...changed}
    />
  );
  const { rerender } = render(form());
  return {
    user: userEvent.setup(),
    field: screen.getByLabelText("Answer"),
    again: (c = {}) => rerender(form(c)),
  };
}

it("completes a mention with the keyboard, and says who is away", async () => {
  const post = vi.fn(async (_: FormData): Promise<Answer> => ({ kind: "done" }));
  const { user, field } = show(post);
  await user.type(field, "Ask @an");
  expect(screen.getAllByRole("option").map((one) => one.textContent)).toEqual([
    "Anna Berg@anna-berg",
    "Ána López@anaaway until 3 December 2999",
  ]);
  expect(field).toHaveAttribute("aria-activedescendant", screen.getAllByRole("option")[0]?.id);
  await user.keyboard("{ArrowDown}{Enter}please");
  expect(field).toHaveValue("Ask @ana please");
  expect(screen.queryByRole("listbox")).toBeNull();
  await user.keyboard(" @b{Escape}{Enter}");
  expect(field).toHaveValue("Ask @ana please @b\n");
  await user.click(screen.getByRole("button", { name: "Post" }));
  expect(post.mock.calls[0]?.[0].get("text")).toBe("Ask @ana please @b\n");
  expect(field).toHaveValue("");
  expect(screen.getByText("Posted.")).toBeVisible();
});

it("keeps the text when it was refused, when nothing answers, and when the thread is resolved meanwhile", async () => {
  const post = vi.fn(async (_: FormData): Promise<Answer> => ({ kind: "error", message: "Too many." }));
  const { user, field, again } = show(post);
  await user.type(field, "My thoughts");
  await user.click(screen.getByRole("button", { name: "Post" }));
  expect(field).toHaveAccessibleDescription(/Too many/);
  post.mockRejectedValueOnce(new TypeError("fetch failed"));
  await user.click(screen.getByRole("button", { name: "Post" }));
  expect(field).toHaveAccessibleDescription(/cannot be reached/);
  again({ closed: "Resolved in the meantime." });
  expect(field).toHaveValue("My thoughts");
  expect(field).toHaveAccessibleDescription(/Resolved in the meantime/);
});

it("does not overwrite a wording that came in after one began to type", async () => {
  const post = vi.fn(
    async (_: FormData): Promise<Answer> => ({ kind: "error", message: "Changed elsewhere." }),
  );
  const { user, field, again } = show(post, { saved: { text: "First", revision: 1 } });
  await user.type(field, " and more");
  again({ saved: { text: "From another tab", revision: 2 } });
  expect(field).toHaveValue("First and more");
  await user.click(screen.getByRole("button", { name: "Post" }));
  expect(post.mock.calls[0]?.[0].get("revision")).toBe("1");
  await user.click(screen.getByRole("button", { name: "Replace it with mine" }));
  await user.click(screen.getByRole("button", { name: "Post" }));
  expect(post.mock.calls[1]?.[0].get("revision")).toBe("2");
});

it("follows a new wording while nothing is typed", async () => {
  const { field, again } = show(vi.fn(), { saved: { text: "First", revision: 1 } });
  again({ saved: { text: "Second", revision: 2 } });
  expect(field).toHaveValue("Second");
});

it("posts once however often it is pressed, keeps what is typed meanwhile, and posts that", async () => {
  const { promise, resolve } = Promise.withResolvers<Answer>();
  const post = vi.fn((_: FormData) => promise);
  const { user, field } = show(post);
  await user.type(field, "Once");
  await user.click(screen.getByRole("button", { name: "Post" }));
  await user.click(screen.getByRole("button", { name: "Post" }));
  expect(post).toHaveBeenCalledTimes(1);
  await user.type(field, " more");
  resolve({ kind: "done" });
  await vi.waitFor(() =>
    expect(screen.getByRole("button", { name: "Post" })).not.toHaveAttribute("aria-disabled", "true"),
  );
  expect(field).toHaveValue("Once more");
  await user.click(screen.getByRole("button", { name: "Post" }));
  expect(post).toHaveBeenCalledTimes(2);
  await vi.waitFor(() => expect(field).toHaveValue(""));
});
