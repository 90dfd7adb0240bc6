"use server";

import { refresh } from "next/cache";
import { redirect } from "next/navigation";
import { asFormState, guarded, text } from "@/app/guarded";
import { keepForm } from "@/app/kept-form";
import { viewer } from "@/app/viewer";
import { MOVED } from "@/components/desk/board-words";
import type { BulkResult } from "@/components/desk/use-bulk";
import type { MoveResult } from "@/components/desk/use-moves";
import { statementsOf } from "@/lib/desk/board";
import { type BulkOutcome, writeOutcome } from "@/lib/desk/board-bulk";
import { boardHref, readBoardQuery } from "@/lib/desk/board-query";
import { changeView } from "@/lib/desk/change-view";
import { deleteView } from "@/lib/desk/delete-view";
import { saveView } from "@/lib/desk/save-view";
import { storable } from "@/lib/platform/text";
import { bulkFrom, makeMove, newsroomIn } from "./changes";

/** Makes a move of a claim, from a plain form. */
export async function moveClaim(form: FormData): Promise<void> {
  const slug = storable(text(form, "slug"));
  const page = pageOf(form, new URLSearchParams({ claim: slug }).toString());
  const typed = fieldsOf(form, "move", "first", "second", "from", "to", "note", "reason");
  await guarded({ page, name: "move", typed }, async () => {
    const move = await makeMove(await viewer(), form);
    redirect(pageOf(form, `done=${move}`));
  });
}

/** Makes a move of a claim, from a page that runs scripts: answers with what became of it. */
export async function moveClaimInPage(form: FormData): Promise<MoveResult> {
  const result = await asFormState(async () => {
    const move = await makeMove(await viewer(), form);
    return { kind: "done", message: MOVED[move] } as const;
  });
  // What was refused has mostly changed meanwhile: the page shows it as it is now either way.
  refresh();
  return result;
}

/** Changes the selected claims, from a plain form. What was not possible comes back row by row, and still selected. */
export async function changeSelected(form: FormData): Promise<void> {
  const typed = fieldsOf(form, "change", "first", "second", "note", "add", "remove", "dueOn", "reason");
  await guarded({ page: pageOf(form), name: "bulk", typed }, async () => {
    const { done, failed } = await bulkFrom(await viewer(), form);
    const values = { ...(failed.length > 0 && typed), ...writeOutcome({ done, failed }) };
    await keepForm({ form: "bulk", values, errors: {} });
    redirect(`${pageOf(form, "problem=bulk")}#bulk`);
  });
}

/** Changes the selected claims, from a page that runs scripts: answers with what became of each. */
export async function changeSelectedInPage(form: FormData): Promise<BulkResult> {
  const result = await asFormState(async () => {
    const outcome = await bulkFrom(await viewer(), form);
    return { kind: "done", report: await reported(outcome) } as const;
  });
  refresh();
  return result;
}

async function reported({ done, failed }: BulkOutcome) {
  const statements = await statementsOf(failed.map((one) => one.slug));
  const named = failed.map((one) => ({ ...one, statement: statements.get(one.slug) ?? one.slug }));
  return { done, failed: named, more: 0 };
}

/** Saves the filters under a name. */
export async function saveBoardView(form: FormData): Promise<void> {
  const typed = fieldsOf(form, "name", "shared");
  await guarded({ page: pageOf(form), name: "save-view", typed }, async () => {
    const who = await viewer();
    const given = {
      name: text(form, "name"),
      query: text(form, "search"),
      shared: text(form, "shared") === "on",
    };
    await saveView(who, { newsroomId: newsroomIn(who, form), ...given });
    redirect(pageOf(form, "done=saved"));
  });
}

/** Renames a view, shares it or keeps it to oneself. */
export async function changeBoardView(form: FormData): Promise<void> {
  const typed = fieldsOf(form, "id", "name", "shared");
  await guarded({ page: pageOf(form), name: "views", typed }, async () => {
    const who = await viewer();
    const given = { id: text(form, "id"), name: text(form, "name"), shared: text(form, "shared") === "on" };
    await changeView(who, { newsroomId: newsroomIn(who, form), ...given });
    redirect(pageOf(form, "done=changed"));
  });
}

/** Deletes a view. */
export async function deleteBoardView(form: FormData): Promise<void> {
  await guarded({ page: pageOf(form), name: "views" }, async () => {
    const who = await viewer();
    await deleteView(who, { newsroomId: newsroomIn(who, form), id: text(form, "id") });
    redirect(pageOf(form, "done=deleted"));
  });
}

/** The board as the form's sender saw it. */
function pageOf(form: FormData, extra = ""): string {
  const given = Object.fromEntries(new URLSearchParams(text(form, "search").slice(0, 2_000)));
  const slug = encodeURIComponent(storable(text(form, "newsroom")));
  return boardHref(slug, readBoardQuery(given).query, extra);
}

function fieldsOf(form: FormData, ...names: string[]): Record<string, string> {
  return Object.fromEntries(names.map((name) => [name, text(form, name)]));
}
