import type { Metadata } from "next";
import { notFound } from "next/navigation";
import { keptForm } from "@/app/kept-form";
import { signedIn } from "@/app/viewer";
import { ArticleFactsLine, headlineOf } from "@/components/article/article-facts";
import { QuoteInContext } from "@/components/claim/appearances";
import { NewText } from "@/components/orphan/new-text";
import { PlaceForm } from "@/components/orphan/place-form";
import { PageHeader } from "@/components/ui/page-header";
import { SectionHeading } from "@/components/ui/section-heading";
import { Time } from "@/components/ui/time";
import { type OrphanInText, orphanInText } from "@/lib/intake/orphans";
import { can } from "@/lib/policy";
import { decidePlace } from "./actions";

export const instant = false;

export const metadata: Metadata = { title: "Where a quote stands now" };

/** A claim's quote, the newest text of its article, and where a person says that it stands there. */
export default async function OrphanPage({ params, searchParams }: PageProps<"/desk/orphans/[id]">) {
  const [{ id }, { problem }] = await Promise.all([params, searchParams]);
  const who = await signedIn(`/desk/orphans/${id}`);
  const orphan = await orphanInText(who, id);
  if (!orphan) notFound();
  const { claim, article } = orphan;
  return (
    <div className="shell">
      <PageHeader
        title="Where does it stand now?"
        kicker={<a href={`/desk/articles/${article.slug}/versions`}>{headlineOf(article)}</a>}
      />
      <div className="mb-10 grid gap-4">
        <p dir="auto" lang={claim.inLanguage} className="typed measure text-[0.9375rem]">
          <span className="text-muted">The claim: </span>
          <a href={`/desk/claims/${claim.slug}`}>{claim.statement}</a>
        </p>
        <QuoteInContext
          exact={orphan.exact}
          prefix={orphan.prefix}
          suffix={orphan.suffix}
          lang={claim.inLanguage}
        />
        <ArticleFactsLine article={article} />
        <p className="text-[0.9375rem]">
          <Standing orphan={orphan} />
        </p>
      </div>
      {can(who, "article:add") && orphan.state !== "EXACT" ? (
        <PlaceForm orphan={orphan} action={decidePlace} failed={await keptForm("place-form", problem)} />
      ) : (
        <section aria-labelledby="text">
          <SectionHeading id="text">The new text</SectionHeading>
          <NewText text={orphan.text} lang={claim.inLanguage} marked={orphan.nearest} />
        </section>
      )}
    </div>
  );
}

/** What is known of the place so far. */
function Standing({ orphan: { state, since, nearest, decidedBy, decidedAt } }: { orphan: OrphanInText }) {
  if (state === "EXACT") return "The words stand in the new text as they were.";
  if (state === "FUZZY")
    return "In the new text stand words that are nearly the same: they are marked below.";
  if (state === "ORPHANED")
    return (
      <>
        The words were not found in the text that came <Time iso={since} withTime />.{" "}
        {nearest && "What is nearest to them is marked below."}
      </>
    );
  return (
    <>
      {state === "GONE" ? "The article no longer says this: so" : "The words marked below were found by"}
      {state === "GONE" && " decided"} <bdi>{decidedBy}</bdi>
      {decidedAt && (
        <>
          , <Time iso={decidedAt} withTime />
        </>
      )}
      . It can be decided anew.
    </>
  );
}
