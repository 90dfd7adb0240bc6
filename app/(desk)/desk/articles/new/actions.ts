"use server";

import { redirect } from "next/navigation";
import { guarded, text } from "@/app/guarded";
import { keepForm } from "@/app/kept-form";
import { viewer } from "@/app/viewer";
import { addArrived, addArticle, SeemsKnown } from "@/lib/intake/add-article";
import type { BroughtFile } from "@/lib/intake/brought";
import { forgetDraft, keepingDraft, readDraft } from "@/lib/intake/drafts";
import type { FactFields } from "@/lib/intake/fact-fields";
import { FACT_NAMES } from "@/lib/intake/model";
import { InvalidFields } from "@/lib/platform/errors";
import { storable } from "@/lib/platform/text";
import { authorize } from "@/lib/policy";

const PAGE = "/desk/articles/new";

/** Adds an article and opens it. What cannot be added is kept, however long it is. */
export async function add(form: FormData): Promise<void> {
  await guarded({ page: PAGE, name: "add" }, async () => {
    const who = await viewer();
    const { id: userId } = authorize(who, "article:add");
    const facts = Object.fromEntries(
      FACT_NAMES.map((name) => [name, storable(text(form, name))]),
    ) as FactFields;
    const words = storable(text(form, "text"));
    const file = await fileOf(form);
    const typed = { ...facts, text: words };
    const added = await askingWhich(() =>
      keepingDraft({ userId }, typed, () => addArticle(who, { facts, text: words, file })),
    );
    redirect(`/desk/articles/${added.slug}?done=${added.outcome}`);
  });
}

/** Adds a text that seemed to be a known article's, as what somebody says that it is. */
export async function chooseArticle(form: FormData): Promise<void> {
  await guarded({ page: PAGE, name: "add" }, async () => {
    const who = await viewer();
    const { id: userId } = authorize(who, "article:add");
    const draft = await readDraft({ userId });
    if (!draft?.arrived)
      throw new InvalidFields({ form: "The text is not here any more: please give it again." });
    const isNewer = text(form, "choice") === "newer";
    const choice = isNewer ? { newerTextOf: storable(text(form, "like")) } : "another";
    const added = await addArrived(who, draft.arrived, choice);
    await forgetDraft({ userId });
    redirect(`/desk/articles/${added.slug}?done=${added.outcome}`);
  });
}

/** Asks which article it is, where it seems to be a known one. */
async function askingWhich<T>(run: () => Promise<T>): Promise<T> {
  try {
    return await run();
  } catch (error) {
    if (!(error instanceof SeemsKnown)) throw error;
    await keepForm({ form: "which", values: { like: error.like }, errors: {} });
    redirect(`${PAGE}?problem=which#which`);
  }
}

/** The file that a form sends. Where none was chosen browsers send an empty one without a name. */
async function fileOf(form: FormData): Promise<BroughtFile | null> {
  const file = form instanceof FormData ? form.get("file") : null;
  if (!(file instanceof File) || (file.size === 0 && !file.name.includes("."))) return null;
  return { name: storable(file.name), type: file.type, bytes: new Uint8Array(await file.arrayBuffer()) };
}
