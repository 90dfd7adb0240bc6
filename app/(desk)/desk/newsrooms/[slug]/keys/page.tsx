import type { Metadata } from "next";
import { forbidden, notFound } from "next/navigation";
import { keptForm } from "@/app/kept-form";
import { signedIn } from "@/app/viewer";
import { KeyForm } from "@/components/newsroom/key-form";
import { KeyList } from "@/components/newsroom/key-list";
import { NewKey } from "@/components/newsroom/new-key";
import { NewsroomNav } from "@/components/newsroom/newsroom-nav";
import { Notice } from "@/components/ui/notice";
import { PageHeader } from "@/components/ui/page-header";
import { SectionHeading } from "@/components/ui/section-heading";
import { keysOf } from "@/lib/keys/queries";
import { AppError } from "@/lib/platform/errors";
import type { Viewer } from "@/lib/policy";
import { makeApiKey, revokeApiKey } from "./actions";

export const instant = false;

export const metadata: Metadata = { title: "Keys of a newsroom" };

/** The keys by which a newsroom's own programs use the API, for its owners. */
export default async function KeysPage({ params, searchParams }: PageProps<"/desk/newsrooms/[slug]/keys">) {
  const { slug } = await params;
  const { done, made, problem } = await searchParams;
  const who = await signedIn(`/desk/newsrooms/${slug}/keys`);
  const { newsroom, keys } = await keysFor(who, slug);
  const failed = await keptForm(String(problem), problem);
  const key = (await keptForm("made", made))?.values.key;
  return (
    <div className="shell">
      <PageHeader title={<bdi>{newsroom.name}</bdi>} kicker="Keys">
        <p>
          With a key, programs of this newsroom give and read verdicts through <a href="/data/api">the API</a>
          .
        </p>
      </PageHeader>
      <NewsroomNav viewer={who} newsroom={newsroom} current="keys" />
      <div className="grid gap-12 pt-6 pb-8">
        <div className="grid gap-4 empty:hidden">
          {key && <NewKey value={key} />}
          {made && !key && (
            <Notice title="The key was made. It is not shown again.">
              If you did not copy it, revoke it below and make another.
            </Notice>
          )}
          {done === "revoked" && (
            <Notice tone="success" title="The key is revoked: it opens nothing any more." live />
          )}
        </div>
        <section aria-labelledby="keys">
          <SectionHeading id="keys">Its keys</SectionHeading>
          <KeyList
            slug={slug}
            keys={keys}
            revoke={revokeApiKey}
            problem={failed && { form: failed.form, message: failed.errors.form ?? "" }}
          />
        </section>
        <section aria-labelledby="new">
          <SectionHeading id="new">A new key</SectionHeading>
          <KeyForm
            slug={slug}
            action={makeApiKey}
            {...(failed?.form === "make" ? failed : { values: {}, errors: {} })}
          />
        </section>
      </div>
    </div>
  );
}

/** The newsroom's keys; whoever may not see them gets the page that says so. */
async function keysFor(who: Viewer, slug: string) {
  try {
    return await keysOf(who, slug);
  } catch (error) {
    if (error instanceof AppError && error.code === "not_found") notFound();
    if (error instanceof AppError && error.code === "forbidden") forbidden();
    throw error;
  }
}
