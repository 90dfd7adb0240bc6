import "@testing-library/jest-dom/vitest";
import { act, cleanup, render, screen, waitFor, within } from "@testing-library/react";
import userEvent from "@testing-library/user-event";
import { afterEach, beforeEach, describe, expect, it, vi } from "vitest";
import { Room } from "@/components/lifting/room";
import type { RoomProps } from "@/components/lifting/room-props";
import type { RoomSuggestion } from "@/lib/lifting/model";

const SENTENCES = [
  "The port handled 41,200 containers, and it lost 300 jobs.",
  "Mayor Ada Finch said fares had doubled.",
  "A lighthouse was built in 1902.",
  "What a lovely day it was.",
];
const TEXT = SENTENCES.join(" ");

const suggestions = SENTENCES.map((exact, index): RoomSuggestion => {
  const start = TEXT.indexOf(exact);
  const reasons = [{ code: "figure", label: "figure" }];
  const rest = { claimant: null, quote: null, reasons, state: "OPEN" as const, by: null };
  return {
    id: `s${index + 1}`,
    rank: index + 1,
    score: index === 3 ? 0.01 : 0.9,
    start,
    end: start + exact.length,
    ...rest,
  };
});
const speaker = TEXT.indexOf("Ada Finch");
Object.assign(suggestions[1] ?? {}, { claimant: { name: "Ada Finch", start: speaker, end: speaker + 9 } });

const lift = vi.fn();
const decide = vi.fn();
const lookUp = vi.fn();

beforeEach(() => {
  lift.mockReset().mockResolvedValue({ kind: "opened", slug: "a-claim" });
  decide.mockReset().mockResolvedValue({ kind: "decided", states: {} });
  lookUp.mockReset().mockResolvedValue(Response.json({ similar: [] }));
  vi.stubGlobal("fetch", (address: string) => lookUp(address));
  vi.stubGlobal("matchMedia", () => ({ matches: true }));
  Element.prototype.scrollIntoView = vi.fn();
  localStorage.clear();
});
afterEach(() => {
  cleanup();
  vi.unstubAllGlobals();
});

const article = {
  slug: "story",
  headline: "A story",
  headlineKnown: true,
  publisher: null,
  author: null,
  url: null,
  datePublished: "2025-04-03",
  inLanguage: "en",
};

async function show(given: Partial<RoomProps> = {}) {
  const nothing = async () => {};
  render(
    <Room
      room={{
        article,
        snapshot: { id: "snapshot", retrievedAt: null, addedAt: "2026-01-02T03:04:05Z" },
        part: { start: 0, end: TEXT.length, number: 1, of: 1, text: TEXT },
        suggestions,
        lifted: [],
        counts: { OPEN: 4, ACCEPTED: 0, DISMISSED: 0 },
      }}
      current="s1"
      own={null}
      known={null}
      knownNames={[]}
      failed={{ lift: null, words: null }}
      actions={{ lift, decide }}
      forms={{ lift: nothing, decide: nothing, words: nothing }}
      {...given}
    />,
  );
  return userEvent.setup();
}

const card = () => screen.getByRole("region", { name: /^(Suggestion|Words)/ });
const sentForm = (call = 0): Record<string, string> => Object.fromEntries(lift.mock.calls[call]?.[0] ?? []);
const toldAlready = () => localStorage.setItem("touchstone-room-public", "on");

describe("the keys", () => {
  it("go on and back through what waits, best first, and what has the focus is the current one", async () => {
    const user = await show();
    expect(card()).toHaveAccessibleName(/Suggestion 1The port/);
    await user.keyboard("jj");
    expect(card()).toHaveAccessibleName(/Suggestion 3/);
    expect(card()).toHaveFocus();
    await user.keyboard("k");
    expect(card()).toHaveAccessibleName(/Suggestion 2/);
    expect(within(card()).getByLabelText("Who said it")).toHaveValue("Ada Finch");
    expect(within(card()).getByLabelText("They are")).toHaveValue("PERSON");
  });

  it("dismiss at once and take it back at once, told to the server in that order", async () => {
    const user = await show();
    await user.keyboard("x");
    expect(card()).toHaveAccessibleName(/Suggestion 2/);
    expect(screen.getByText("3 of 4 left")).toBeVisible();
    await user.keyboard("u");
    expect(card()).toHaveAccessibleName(/Suggestion 1/);
    expect(screen.getByText("4 of 4 left")).toBeVisible();
    await waitFor(() => expect(decide).toHaveBeenCalledTimes(2));
    expect(decide.mock.calls.map(([form]) => [form.get("intent"), form.get("suggestions")])).toEqual([
      ["dismiss", "s1"],
      ["restore", "s1"],
    ]);
  });

  it("open the claim, but before the first say that it will be public", async () => {
    const user = await show();
    await user.keyboard("{Enter}");
    expect(screen.getByText("A claim is public as soon as it is opened.")).toBeVisible();
    expect(lift).not.toHaveBeenCalled();
    await user.keyboard("{Enter}");
    expect(card()).toHaveAccessibleName(/Suggestion 2/);
    await user.keyboard("a");
    expect(card()).toHaveAccessibleName(/Suggestion 3/);
    await waitFor(() => expect(lift).toHaveBeenCalledTimes(2));
    expect(sentForm()).toMatchObject({
      statement: SENTENCES[0],
      suggestions: "s1",
      start: "0",
      intent: "open",
    });
    expect(await screen.findByText("The claim is open.")).toBeVisible();
  });

  it("split in two, merge with the next, and take both back", async () => {
    const user = await show();
    await user.keyboard("s");
    expect(screen.getByText("Two claims:")).toBeVisible();
    await user.keyboard("{Enter}");
    expect(within(card()).getByLabelText("Statement")).toHaveValue("The port handled 41,200 containers.");
    await user.keyboard("j");
    expect(within(card()).getByLabelText("Statement")).toHaveValue("It lost 300 jobs.");
    await user.keyboard("u");
    expect(within(card()).getByLabelText("Statement")).toHaveValue(SENTENCES[0]);
    await user.keyboard("m");
    expect(within(card()).getByLabelText("Statement")).toHaveValue(`${SENTENCES[0]} ${SENTENCES[1]}`);
    await user.keyboard("u");
    expect(within(card()).getByLabelText("Statement")).toHaveValue(SENTENCES[0]);
  });

  it("choose any other words", async () => {
    const user = await show();
    await user.keyboard("w{ArrowLeft}");
    await user.keyboard("{ArrowLeft}{ArrowLeft}{Shift>}{ArrowRight}{/Shift}{Enter}");
    expect(card()).toHaveAccessibleName("Words of your own choiceit lost");
  });

  it("are letters in a field; Ctrl+Enter opens from there, Escape goes back", async () => {
    toldAlready();
    const user = await show();
    await user.keyboard("e");
    const statement = screen.getByLabelText("Statement");
    expect(statement).toHaveFocus();
    await user.keyboard(" xjk");
    expect(statement).toHaveValue(`${SENTENCES[0]} xjk`);
    await user.keyboard("{Escape}");
    expect(card()).toHaveFocus();
    await user.keyboard("e{Control>}{Enter}{/Control}");
    await waitFor(() => expect(lift).toHaveBeenCalledOnce());
    expect(sentForm().statement).toBe(`${SENTENCES[0]} xjk`);
  });

  it("can be switched off, which this browser remembers", async () => {
    const user = await show();
    await user.keyboard("?");
    await user.click(screen.getByRole("checkbox", { name: /Single keys work/ }));
    act(() => card().focus());
    await user.keyboard("xj");
    expect(card()).toHaveAccessibleName(/Suggestion 1/);
    expect(decide).not.toHaveBeenCalled();
    expect(localStorage.getItem("touchstone-room-keys")).toBe("off");
  });

  it("dismiss all that are left after asking once", async () => {
    const user = await show();
    await user.keyboard("{Shift>}X{/Shift}");
    expect(screen.getByRole("button", { name: "Dismiss 4" })).toHaveFocus();
    await user.keyboard("{Enter}");
    expect(screen.getByText("Nothing is left to decide here.")).toBeVisible();
    await waitFor(() => expect(decide).toHaveBeenCalledOnce());
    expect(decide.mock.calls[0]?.[0].get("suggestions")).toBe("s1,s2,s3,s4");
    await user.keyboard("u");
    expect(screen.getByText("4 of 4 left")).toBeVisible();
  });
});

describe("a claim that is here already", () => {
  const outcome = { status: "RATED", tier: "consensus", reason: null, label: ["False"] } as never;
  const similar = {
    slug: "known",
    statement: "Fares doubled.",
    claimant: null,
    outcome,
    newsrooms: 4,
    isStrong: true,
  };

  it("is shown with its outcome as one types, and nothing is sent before it is decided on", async () => {
    toldAlready();
    lookUp.mockResolvedValue(Response.json({ similar: [similar] }));
    const user = await show();
    const section = await screen.findByRole("region", { name: "Is it one of these?" });
    expect(section).toHaveTextContent("Already checked:Consensus: False(4 newsrooms)");
    expect(lookUp).toHaveBeenLastCalledWith(
      expect.stringContaining("/desk/articles/story/similar?q=The+port"),
    );
    await user.keyboard("{Enter}");
    expect(lift).not.toHaveBeenCalled();
    expect(screen.getByLabelText("Why is it a claim of its own?")).toHaveAccessibleDescription(
      /reads like a claim/,
    );
    await user.type(screen.getByLabelText("Why is it a claim of its own?"), "Another port.");
    await user.click(screen.getByRole("button", { name: "Open the claim" }));
    await waitFor(() => expect(lift).toHaveBeenCalledOnce());
    expect(sentForm()).toMatchObject({ seen: "known", reason: "Another port." });
  });

  it("is attached to with one key", async () => {
    toldAlready();
    lookUp.mockResolvedValue(Response.json({ similar: [similar] }));
    lift.mockResolvedValue({ kind: "attached", slug: "known" });
    const user = await show();
    await screen.findByRole("region", { name: "Is it one of these?" });
    await user.keyboard("t");
    await waitFor(() => expect(lift).toHaveBeenCalledOnce());
    expect(sentForm().intent).toBe("attach:known");
  });
});

describe("what the server refuses", () => {
  it("comes back to the list with what was typed, and with its messages", async () => {
    toldAlready();
    lift.mockResolvedValueOnce({ kind: "invalid", errors: { claimantType: "Say whether it is a person." } });
    const user = await show();
    await user.type(screen.getByLabelText("Who said it"), "Finch");
    await user.click(screen.getByRole("button", { name: "Open the claim" }));
    expect(await screen.findByText(/Needs you/)).toBeVisible();
    await user.keyboard("k");
    expect(card()).toHaveAccessibleName(/Suggestion 1/);
    expect(screen.getByLabelText("They are")).toHaveAccessibleDescription(/Say whether it is a person/);
    expect(screen.getByLabelText("Who said it")).toHaveValue("Finch");
  });

  it("is said where somebody was faster, with the way to their claim", async () => {
    toldAlready();
    lift.mockResolvedValueOnce({ kind: "faster", slug: "theirs", message: "Ruben has just opened a claim" });
    const user = await show();
    await user.keyboard("a");
    expect(await screen.findByRole("link", { name: /Ruben has just opened a claim/ })).toHaveAttribute(
      "href",
      "/desk/claims/theirs",
    );
  });

  it("is open again where a dismissal did not reach the server", async () => {
    decide.mockRejectedValueOnce(new Error("away"));
    const user = await show();
    await user.keyboard("x");
    expect(await screen.findByText(/cannot be reached/)).toBeVisible();
    expect(screen.getByText("4 of 4 left")).toBeVisible();
  });
});
