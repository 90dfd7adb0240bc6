import type { Metadata } from "next";
import { notFound } from "next/navigation";
import { readNewsrooms } from "@/app/(public)/reads";
import { NOW, PLACEHOLDER } from "@/app/(public)/static-params";
import { NewsroomFactsLine } from "@/components/newsroom/newsroom-facts";
import { EmptyState } from "@/components/ui/empty-state";
import { PageHeader } from "@/components/ui/page-header";

export const metadata: Metadata = {
  title: "Newsrooms",
  description: "The newsrooms that check claims together here, and how one is admitted.",
};

export function generateStaticParams() {
  return [{ key: PLACEHOLDER }];
}

/** The newsrooms that take part. */
export default async function NewsroomsPage({ params }: PageProps<"/cached/newsrooms/[key]">) {
  if ((await params).key !== NOW) notFound();
  const newsrooms = await readNewsrooms();
  return (
    <div className="shell">
      <PageHeader title="Newsrooms">
        Each newsroom has one voice, however many of its people judge a claim. A newsroom takes part once a
        steward of this instance has checked who it is and admitted it; until then its verdicts are not
        counted.
      </PageHeader>
      {newsrooms.length === 0 && (
        <EmptyState title="No newsroom yet">
          A newsroom is listed as soon as a steward has admitted it.
        </EmptyState>
      )}
      <ul className="border-t border-rule">
        {newsrooms.map((newsroom) => (
          <li key={newsroom.slug} className="grid gap-1.5 border-b border-rule py-5">
            <h2 className="font-serif text-section font-medium">
              <a href={`/newsrooms/${newsroom.slug}`} className="no-underline hover:underline">
                <bdi>{newsroom.name}</bdi>
              </a>
            </h2>
            <NewsroomFactsLine newsroom={newsroom} />
            {newsroom.description && (
              <p dir="auto" className="typed measure">
                {newsroom.description}
              </p>
            )}
          </li>
        ))}
      </ul>
    </div>
  );
}
