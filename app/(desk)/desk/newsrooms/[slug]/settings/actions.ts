"use server";

import { redirect } from "next/navigation";
import { guarded, text } from "@/app/guarded";
import { viewer } from "@/app/viewer";
import { boxOf } from "@/components/newsroom/settings-fields";
import { changeSettings } from "@/lib/newsrooms/change-settings";
import { NEWSROOM_ROLES, OCCASION_NAMES } from "@/lib/newsrooms/model";
import { expire, tags } from "@/lib/platform/cache";
import { storable } from "@/lib/platform/text";

const TEXTS = [
  "name",
  "description",
  "url",
  "country",
  "languages",
  "correctionsUrl",
  "methodologyUrl",
  "dueDays",
];
const BOXES = OCCASION_NAMES.flatMap((occasion) => NEWSROOM_ROLES.map((role) => boxOf(occasion, role)));

/** Changes a newsroom's settings. */
export async function saveSettings(form: FormData): Promise<void> {
  const slug = storable(text(form, "slug"));
  const page = `/desk/newsrooms/${encodeURIComponent(slug)}/settings`;
  const names = [...TEXTS, "signOffRequired", ...BOXES];
  const typed = Object.fromEntries(names.map((name) => [name, text(form, name)]));
  await guarded({ page, name: "settings", typed }, async () => {
    const signOffRequired = typed.signOffRequired === "on";
    const audience = Object.fromEntries(
      OCCASION_NAMES.map((occasion) => [
        occasion,
        NEWSROOM_ROLES.filter((role) => typed[boxOf(occasion, role)] === "on"),
      ]),
    );
    const request = { slug, seen: text(form, "seen"), typed: { ...typed, signOffRequired, audience } };
    await changeSettings(await viewer(), request);
    expire(tags.newsrooms, tags.claims);
    redirect(`${page}?done=saved`);
  });
}
