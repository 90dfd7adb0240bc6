"use server";

import { redirect } from "next/navigation";
import { guarded, text } from "@/app/guarded";
import { viewer } from "@/app/viewer";
import { foundNewsroom } from "@/lib/newsrooms/found-newsroom";

const FIELDS = ["name", "description", "url", "country", "languages", "correctionsUrl", "methodologyUrl"];

/** Founds a newsroom. */
export async function found(form: FormData): Promise<void> {
  const typed = Object.fromEntries(FIELDS.map((name) => [name, text(form, name)]));
  await guarded({ page: "/desk/newsrooms/new", name: "found", typed }, async () => {
    const slug = await foundNewsroom(await viewer(), typed);
    redirect(`/desk/newsrooms/${slug}?done=founded`);
  });
}
