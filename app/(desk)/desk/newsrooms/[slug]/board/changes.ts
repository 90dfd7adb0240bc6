import { z } from "zod";
import { text } from "@/app/guarded";
import { assignClaim } from "@/lib/desk/assign-claim";
import { BULK_KINDS, type BulkOutcome } from "@/lib/desk/board-bulk";
import { type BulkChange, bulkChange } from "@/lib/desk/bulk-change";
import { declineClaim } from "@/lib/desk/decline-claim";
import { handOverClaim } from "@/lib/desk/hand-over-claim";
import { pauseReview } from "@/lib/desk/pause-review";
import { reopenClaim } from "@/lib/desk/reopen-claim";
import { startReview } from "@/lib/desk/start-review";
import { MOVES, type Move } from "@/lib/desk/states";
import { takeClaim } from "@/lib/desk/take-claim";
import { AppError } from "@/lib/platform/errors";
import { storable } from "@/lib/platform/text";
import type { Viewer } from "@/lib/policy";

// What the board's forms ask for, in commands. Anybody may send anything.

/**
 * The newsroom that a form is about.
 * @throws AppError unauthenticated, not_found for a newsroom that the viewer does not belong to
 */
export function newsroomIn(viewer: Viewer, form: FormData): string {
  if (!viewer) throw new AppError("unauthenticated", "Sign in to do this.");
  const slug = text(form, "newsroom");
  const own = viewer.memberships.find((one) => one.slug === slug);
  if (!own) throw new AppError("not_found", "There is no such newsroom.");
  return own.newsroomId;
}

/**
 * Makes the move that a form asks for.
 * @throws AppError as the move's command
 */
export async function makeMove(viewer: Viewer, form: FormData): Promise<Move> {
  const newsroomId = newsroomIn(viewer, form);
  const on = { newsroomId, slug: storable(text(form, "slug")), seen: numberOf(text(form, "seen")) };
  const note = text(form, "note");
  const move = z.enum(Object.keys(MOVES) as Move[]).safeParse(text(form, "move")).data;
  switch (move) {
    case "assign":
      await assignClaim(viewer, { ...on, note, userIds: peopleIn(form) });
      break;
    case "unassign":
      await assignClaim(viewer, { ...on, note: "", userIds: [] });
      break;
    case "take":
      await takeClaim(viewer, on);
      break;
    case "start":
      await startReview(viewer, on);
      break;
    case "pause":
      await pauseReview(viewer, on);
      break;
    case "hand_over":
      await handOverClaim(viewer, { ...on, note, from: text(form, "from"), to: text(form, "to") });
      break;
    case "decline":
      await declineClaim(viewer, { ...on, reason: text(form, "reason") });
      break;
    case "reopen":
      await reopenClaim(viewer, on);
      break;
    default:
      throw new AppError("invalid", "Choose what to do with this claim.");
  }
  return move;
}

/**
 * Changes the claims that a form has selected.
 * @throws AppError as bulkChange, and invalid where the form does not say what to do
 */
export async function bulkFrom(viewer: Viewer, form: FormData): Promise<BulkOutcome> {
  const newsroomId = newsroomIn(viewer, form);
  const rows = form.getAll("row").map((row) => {
    const [, seen = "", slug = ""] = /^(\d+):(.+)$/.exec(String(row)) ?? [];
    return { slug: storable(slug), seen: numberOf(seen) };
  });
  const results = await bulkChange(viewer, { newsroomId, rows, change: changeIn(form) });
  const failed = results.flatMap(({ slug, problem }) => (problem === null ? [] : [{ slug, problem }]));
  return { done: results.length - failed.length, failed };
}

/** What is missing for all rows alike is said once, before any is touched. */
function changeIn(form: FormData): BulkChange {
  const kind = BULK_KINDS.find((one) => one === text(form, "change"));
  switch (kind) {
    case "assign": {
      const userIds = peopleIn(form);
      return { kind, note: text(form, "note"), userIds: demanded(userIds, "Choose whom to assign them to.") };
    }
    case "label": {
      const [add, remove] = [labelsIn(form, "add"), labelsIn(form, "remove")];
      demanded([...add, ...remove], "Type a label to add or to remove.");
      return { kind, add, remove };
    }
    case "due":
      return { kind, dueOn: text(form, "dueOn") };
    case "decline":
      demanded(text(form, "reason").trim(), "Say why, for your colleagues.");
      return { kind, reason: text(form, "reason") };
    default:
      throw new AppError("invalid", "Choose what to do with the selected claims.");
  }
}

function demanded<T extends { length: number }>(given: T, message: string): T {
  if (given.length === 0) throw new AppError("invalid", message);
  return given;
}

function peopleIn(form: FormData): string[] {
  return [text(form, "first"), text(form, "second")].filter(Boolean);
}

function labelsIn(form: FormData, name: string): string[] {
  return text(form, name)
    .split(",")
    .map((label) => label.trim())
    .filter(Boolean);
}

/** A whole number; -1, which no version is, when it is none. */
function numberOf(value: string): number {
  return /^\d{1,9}$/.test(value) ? Number(value) : -1;
}
