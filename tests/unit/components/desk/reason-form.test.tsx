import "@testing-library/jest-dom/vitest";
import { cleanup, render, screen } from "@testing-library/react";
import userEvent from "@testing-library/user-event";
import { Component, type ReactNode } from "react";
import { afterEach, expect, it, vi } from "vitest";
import { ReasonForm } from "@/components/desk/reason-form";

afterEach(cleanup);

/** Shows what was thrown to it, as the router's boundary would be handed it. */
class Boundary extends Component<{ children: ReactNode }, { caught: string }> {
  override state = { caught: "" };
  static getDerivedStateFromError = (error: Error) => ({ caught: error.message });
  override render = () => (this.state.caught ? <p>Caught: {this.state.caught}</p> : this.props.children);
}

async function post(action: (form: FormData) => Promise<void>) {
  render(
    <Boundary>
      <ReasonForm
        name="recuse"
        slug="a-claim"
        revision={3}
        title="Recuse yourself"
        explanation="For when you are too close."
        label="Why?"
        button="Recuse myself"
        problem={{ message: "Say why.", reason: "" }}
        action={action}
      />
    </Boundary>,
  );
  const user = userEvent.setup();
  await user.type(screen.getByLabelText("Why?"), "A friend of mine.");
  await user.click(screen.getByRole("button", { name: "Recuse myself" }));
}

it("posts its fields", async () => {
  const action = vi.fn(async (_: FormData) => {});
  await post(action);
  const sent = Object.fromEntries(action.mock.calls[0]?.[0] ?? []);
  expect(sent).toEqual({ slug: "a-claim", revision: "3", reason: "A friend of mine." });
  expect(screen.queryByText("Touchstone cannot be reached at the moment.")).toBeNull();
});

it("keeps the text when the server cannot be reached, and can be posted again", async () => {
  const action = vi.fn(async (_: FormData) => {}).mockRejectedValueOnce(new TypeError("fetch failed"));
  await post(action);
  expect(await screen.findByText("Touchstone cannot be reached at the moment.")).toBeVisible();
  expect(screen.getByLabelText("Why?")).toHaveValue("A friend of mine.");
  await userEvent.click(screen.getByRole("button", { name: "Recuse myself" }));
  expect(action).toHaveBeenCalledTimes(2);
  expect(screen.queryByText("Touchstone cannot be reached at the moment.")).toBeNull();
});

it.each(["NEXT_REDIRECT;replace;/desk;307;", "NEXT_HTTP_ERROR_FALLBACK;403"])(
  "leaves %s to the router",
  async (digest) => {
    vi.spyOn(console, "error").mockImplementation(() => {});
    await post(async () => {
      throw Object.assign(new Error("elsewhere"), { digest });
    });
    expect(await screen.findByText("Caught: elsewhere")).toBeVisible();
  },
);
