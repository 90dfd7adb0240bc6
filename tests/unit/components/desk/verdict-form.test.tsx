import "@testing-library/jest-dom/vitest";
import { cleanup, fireEvent, render, screen, waitFor, within } from "@testing-library/react";
import userEvent from "@testing-library/user-event";
import { afterEach, beforeEach, describe, expect, it, vi } from "vitest";
import { VerdictForm } from "@/components/desk/verdict-form";
import { EMPTY_FIELDS, EMPTY_SOURCE, type VerdictFields } from "@/lib/verdicts/fields";

const source = { ...EMPTY_SOURCE, url: "https://a.example/1", title: "First", stance: "REFUTES" };
const complete: VerdictFields = {
  ...EMPTY_FIELDS,
  rating: "FALSE",
  explanation: "The record says otherwise.",
  sources: [source],
};

const save = vi.fn();
const submitInPage = vi.fn();
const assign = vi.fn();
const reload = vi.fn();

beforeEach(() => {
  save.mockReset().mockImplementation(async (_slug, version) => ({
    kind: "saved",
    version: version + 1,
    at: "2026-01-02T03:04:05Z",
  }));
  submitInPage.mockReset().mockResolvedValue({ kind: "done", href: "/desk/claims/x?done=submitted" });
  vi.stubGlobal("location", { ...window.location, assign, reload });
});
afterEach(() => {
  cleanup();
  vi.unstubAllGlobals();
  vi.clearAllMocks();
});

function show(given: Partial<Parameters<typeof VerdictForm>[0]> = {}) {
  render(
    <VerdictForm
      slug="x"
      revision={0}
      version={4}
      initial={EMPTY_FIELDS}
      conflict={null}
      checked={false}
      newsrooms={[]}
      actions={{ submit: async () => {}, submitInPage, save, resolve: async () => {} }}
      {...given}
    />,
  );
  return userEvent.setup();
}

const submit = (user: ReturnType<typeof userEvent.setup>) =>
  user.click(screen.getByRole("button", { name: "Submit the verdict" }));

describe("the rating", () => {
  it("is a group of seven radios, each with its meaning, moved through with the arrow keys", async () => {
    const user = show();
    const group = screen.getByRole("group", { name: "Your rating" });
    expect(within(group).getAllByRole("radio")).toHaveLength(7);
    expect(within(group).getByText("The evidence contradicts the statement.")).toBeVisible();
    await user.click(within(group).getByRole("radio", { name: /^False/ }));
    await user.keyboard("{ArrowDown}");
    expect(within(group).getByRole("radio", { name: /^Mostly false/ })).toBeChecked();
  });
});

describe("what is still missing", () => {
  it("is said from the start and shrinks as one types", async () => {
    const user = show();
    expect(screen.getByText(/Choose a rating/)).toBeVisible();
    expect(screen.getByText(/Add at least one source/)).toBeVisible();
    await user.click(screen.getByRole("radio", { name: /^True/ }));
    expect(screen.queryByText(/Choose a rating/)).toBeNull();
  });

  it("is a description of the search for Unverifiable, not a source", async () => {
    const user = show();
    await user.click(screen.getByRole("radio", { name: /^Unverifiable/ }));
    expect(screen.getByText(/Describe what you searched: without it/)).toBeVisible();
    await user.type(screen.getByLabelText("What you searched"), "The archives.");
    expect(screen.queryByText(/Describe what you searched: without it/)).toBeNull();
  });

  it("is nothing for a complete verdict", () => {
    show({ initial: complete });
    expect(screen.getByText(/it will be counted/)).toBeVisible();
  });
});

describe("sources", () => {
  it("start from a pasted address, which brings the publisher's host", async () => {
    const user = show();
    await user.click(screen.getByLabelText("Add a source"));
    await user.paste("https://www.nato.int/treaty");
    await user.click(screen.getByRole("button", { name: "Add source" }));
    const first = screen.getByRole("group", { name: "Source 1 of 1" });
    expect(within(first).getByLabelText("Address")).toHaveValue("https://www.nato.int/treaty");
    expect(within(first).getByLabelText("Publisher")).toHaveValue("nato.int");
    expect(screen.getByLabelText("Add a source")).toHaveValue("");
  });

  it("are reordered and removed", async () => {
    const second = { ...source, url: "https://a.example/2", title: "Second" };
    const user = show({ initial: { ...complete, sources: [source, second] } });
    const titles = () => screen.getAllByLabelText("Title").map((input) => (input as HTMLInputElement).value);
    await user.click(screen.getByRole("button", { name: "Move down source 1" }));
    expect(titles()).toEqual(["Second", "First"]);
    await user.click(screen.getByRole("button", { name: "Remove source 1" }));
    expect(titles()).toEqual(["First"]);
  });

  it("show what is wrong with them beside the field, once one has tried to submit", async () => {
    const user = show({ initial: { ...complete, sources: [{ ...source, url: "javascript:alert(1)" }] } });
    expect(screen.getByLabelText("Address")).not.toHaveAccessibleDescription();
    await submit(user);
    const address = screen.getByLabelText("Address");
    await waitFor(() => expect(address).toHaveAccessibleDescription(/Only http and https/));
    expect(screen.getByLabelText("Address")).toHaveFocus();
    expect(submitInPage).not.toHaveBeenCalled();
  });
});

describe("the draft", () => {
  it("saves itself a moment after the last change, and says so", async () => {
    const user = show();
    await user.type(screen.getByLabelText("Explanation"), "Half a thought");
    expect(await screen.findByText(/Draft saved at/, {}, { timeout: 3_000 })).toBeVisible();
    expect(save).toHaveBeenCalledTimes(1);
    expect(save).toHaveBeenCalledWith("x", 4, { ...EMPTY_FIELDS, explanation: "Half a thought" });
  });

  it("counts its version on from save to save", async () => {
    const user = show();
    const button = screen.getAllByRole("button", { name: "Save the draft" }).at(-1) as HTMLElement;
    await user.type(screen.getByLabelText("Explanation"), "a");
    await user.click(button);
    await user.type(screen.getByLabelText("Explanation"), "b");
    await user.click(button);
    await waitFor(() => expect(save.mock.calls.map(([, version]) => version)).toEqual([4, 5]));
  });

  it("says when it could not be saved, keeps the text, and saves it with the next try", async () => {
    save.mockRejectedValueOnce(new TypeError("fetch failed"));
    const user = show();
    const button = screen.getAllByRole("button", { name: "Save the draft" }).at(-1) as HTMLElement;
    await user.type(screen.getByLabelText("Explanation"), "kept");
    await user.click(button);
    expect(await screen.findByText(/The draft is not saved/)).toBeVisible();
    expect(screen.getByLabelText("Explanation")).toHaveValue("kept");
    await user.click(button);
    expect(await screen.findByText(/Draft saved at/)).toBeVisible();
  });

  it("is saved at once when another form of the page is sent", () => {
    show();
    const other = document.body.appendChild(document.createElement("form"));
    other.addEventListener("submit", (event) => event.preventDefault());
    fireEvent.change(screen.getByLabelText("Explanation"), { target: { value: "In one breath" } });
    other.requestSubmit();
    expect(save).toHaveBeenCalledWith("x", 4, { ...EMPTY_FIELDS, explanation: "In one breath" });
    other.remove();
  });

  it("shows both texts when another tab was first", async () => {
    save.mockResolvedValue({
      kind: "conflict",
      version: 9,
      saved: { ...EMPTY_FIELDS, explanation: "from there" },
    });
    const user = show();
    await user.type(screen.getByLabelText("Explanation"), "from here");
    expect(await screen.findByText("from there", {}, { timeout: 3_000 })).toBeVisible();
    expect(screen.getAllByText("from here").length).toBeGreaterThan(0);
    expect(screen.getByRole("button", { name: "Keep the text saved there" })).toHaveValue("saved");
    expect(screen.getByRole("button", { name: "Keep the text written here" })).toHaveValue("other");
  });

  it("is saved when Enter is pressed in a field, and nothing else happens", async () => {
    const user = show({ initial: complete });
    await user.type(screen.getByLabelText("Title"), "!{Enter}");
    await waitFor(() => expect(save).toHaveBeenCalled());
    expect(submitInPage).not.toHaveBeenCalled();
    expect(screen.getAllByRole("group", { name: /Source/ })).toHaveLength(1);
  });
});

describe("submitting", () => {
  it("sends what is typed, against the version last saved, and goes on", async () => {
    const user = show({ initial: complete });
    await user.type(screen.getByLabelText("Explanation"), " Indeed.");
    await submit(user);
    await waitFor(() => expect(assign).toHaveBeenCalledWith("/desk/claims/x?done=submitted"));
    const explanation = "The record says otherwise. Indeed.";
    expect(submitInPage).toHaveBeenCalledWith("x", 0, 5, { ...complete, explanation });
  });

  it("keeps the text and says so when the server cannot be reached", async () => {
    submitInPage.mockRejectedValueOnce(new TypeError("fetch failed"));
    const user = show({ initial: complete });
    await submit(user);
    expect(await screen.findByRole("alert")).toHaveTextContent("Your text is still here");
    expect(screen.getByLabelText("Explanation")).toHaveValue(complete.explanation);
    await waitFor(() => expect(screen.getByRole("button", { name: "Submit the verdict" })).toBeEnabled());
  });

  it("shows the server's own refusal", async () => {
    submitInPage.mockResolvedValueOnce({
      kind: "error",
      message: "This claim is closed: it takes no verdicts.",
    });
    const user = show({ initial: complete });
    await submit(user);
    expect(await screen.findByRole("alert")).toHaveTextContent("This claim is closed");
  });

  it("asks for a note of what changed when it is a revision, and for the newsroom when there are two", async () => {
    const newsrooms = [
      { id: "a", name: "A" },
      { id: "b", name: "B" },
    ];
    const user = show({ initial: complete, revision: 2, newsrooms });
    await user.click(screen.getByRole("button", { name: "Submit the revision" }));
    const changed = screen.getByLabelText("What changed");
    await waitFor(() => expect(changed).toHaveAccessibleDescription(/Say what changed/));
    expect(screen.getByLabelText("For which newsroom do you speak?")).toHaveAccessibleDescription(
      /Choose the newsroom/,
    );
    expect(submitInPage).not.toHaveBeenCalled();
  });
});
