import type { Metadata } from "next";
import { forbidden, notFound } from "next/navigation";
import { keptForm } from "@/app/kept-form";
import { signedIn } from "@/app/viewer";
import { FactsFields } from "@/components/newsroom/facts-fields";
import { NewsroomNav } from "@/components/newsroom/newsroom-nav";
import { boxOf, SettingsFields } from "@/components/newsroom/settings-fields";
import { Button } from "@/components/ui/button";
import { Form } from "@/components/ui/form";
import { Notice } from "@/components/ui/notice";
import { PageHeader } from "@/components/ui/page-header";
import { SectionHeading } from "@/components/ui/section-heading";
import { audienceOf, NEWSROOM_ROLES, OCCASION_NAMES } from "@/lib/newsrooms/model";
import { newsroomSettings } from "@/lib/newsrooms/people";
import { languagesTyped } from "@/lib/newsrooms/places";
import { can } from "@/lib/policy";
import { saveSettings } from "./actions";

export const instant = false;

export const metadata: Metadata = { title: "Settings of a newsroom" };

type Settings = NonNullable<Awaited<ReturnType<typeof newsroomSettings>>>;

/** What a newsroom says of itself and how it works, for its owners. */
export default async function SettingsPage({
  params,
  searchParams,
}: PageProps<"/desk/newsrooms/[slug]/settings">) {
  const { slug } = await params;
  const { done, problem } = await searchParams;
  const who = await signedIn(`/desk/newsrooms/${slug}/settings`);
  const settings = await newsroomSettings(who, slug);
  if (!settings) notFound();
  const { newsroom, version } = settings;
  if (!can(who, "newsroom:manage", { newsroomId: newsroom.id })) forbidden();
  const kept = await keptForm("settings", problem);
  const fields = { values: kept?.values ?? valuesOf(newsroom), errors: kept?.errors ?? {} };
  return (
    <div className="shell">
      <PageHeader title={<bdi>{newsroom.name}</bdi>} kicker="Settings" />
      <NewsroomNav viewer={who} newsroom={newsroom} current="settings" />
      <div className="grid max-w-[42rem] gap-8 pt-6 pb-8">
        {done === "saved" && !kept && <Notice tone="success" title="Saved." live />}
        {kept && (
          <Notice tone="error" title={kept.errors.form ?? "Not saved: see what is wrong below."} live>
            What you typed is kept.
          </Notice>
        )}
        <Form id="settings" action={saveSettings} className="grid gap-10">
          <input type="hidden" name="slug" value={slug} />
          <input type="hidden" name="seen" value={version} />
          <section className="grid gap-5" aria-labelledby="facts">
            <SectionHeading id="facts">What everybody may know</SectionHeading>
            <FactsFields {...fields} />
          </section>
          <section className="grid gap-5" aria-labelledby="work">
            <SectionHeading id="work">How it works</SectionHeading>
            <SettingsFields {...fields} />
          </section>
          <div>
            <Button type="submit">Save the settings</Button>
          </div>
        </Form>
      </div>
    </div>
  );
}

/** The settings as the form's fields hold them. */
function valuesOf(newsroom: Settings["newsroom"]): Record<string, string> {
  const { audience } = newsroom;
  const boxes = OCCASION_NAMES.flatMap((occasion) =>
    NEWSROOM_ROLES.map((role) => [
      boxOf(occasion, role),
      audienceOf(audience, occasion).includes(role) ? "on" : "",
    ]),
  );
  return {
    name: newsroom.name,
    description: newsroom.description,
    url: newsroom.url ?? "",
    country: newsroom.country ?? "",
    languages: languagesTyped(newsroom.languages),
    correctionsUrl: newsroom.correctionsUrl ?? "",
    methodologyUrl: newsroom.methodologyUrl ?? "",
    signOffRequired: newsroom.signOffRequired ? "on" : "",
    dueDays: String(newsroom.dueDays),
    ...Object.fromEntries(boxes),
  };
}
