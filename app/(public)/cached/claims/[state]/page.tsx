import type { Metadata } from "next";
import { notFound } from "next/navigation";
import { readList } from "@/app/(public)/reads";
import { PLACEHOLDER } from "@/app/(public)/static-params";
import { ActiveFilters } from "@/components/claim/active-filters";
import { ClaimFilters } from "@/components/claim/claim-filters";
import { ClaimRows } from "@/components/claim/claim-row";
import { DemoBanner } from "@/components/claim/demo-banner";
import { FollowSearch } from "@/components/claim/follow-search";
import { StatusLinks } from "@/components/claim/status-links";
import { Notice } from "@/components/ui/notice";
import { PageHeader } from "@/components/ui/page-header";
import { Pagination } from "@/components/ui/pagination";
import { env } from "@/lib/platform/env";
import { addressOf } from "@/lib/publishing/addresses";
import { feedTypes } from "@/lib/publishing/feed-addresses";
import type { ClaimList } from "@/lib/publishing/list";
import { canonicalParams, listHref, readListQuery } from "@/lib/publishing/list-query";
import { countOf } from "@/lib/publishing/words";
import { NothingFound } from "./nothing-found";

type Props = PageProps<"/cached/claims/[state]">;

export function generateStaticParams() {
  return [{ state: PLACEHOLDER }];
}

export async function generateMetadata({ params }: Props): Promise<Metadata> {
  const { state } = await params;
  if (state === PLACEHOLDER) return {};
  const { query } = readState(state);
  const { previous, next } = await readList(query);
  return {
    title: query.q ? `Claims that match “${query.q}”` : "Claims",
    description: "Claims from the news that newsrooms check together, with what they concluded.",
    alternates: {
      canonical: addressOf(listHref(query)),
      types: feedTypes(listHref(query)),
    },
    pagination: {
      previous: previous && listHref(query, previous),
      next: next && listHref(query, next),
    },
    // Results of a search are not a page of their own to a search engine.
    robots: query.q || query.cursor ? { index: false } : undefined,
  };
}

/** The list of claims. proxy.ts leads here from /claims, with the query string as `state`. */
export default async function ClaimsPage({ params }: Props) {
  const { state } = await params;
  if (state === PLACEHOLDER) notFound();
  const { query, notices } = readState(state);
  const list = await readList(query);
  const { claims, facets, previous, next, total, idle } = list;
  return (
    <>
      {env().demo && <DemoBanner>Newsrooms and verdicts in this list are demonstration data.</DemoBanner>}
      <div className="shell">
        <PageHeader title="Claims">
          What was said in the news, lifted out and checked by newsrooms together.
        </PageHeader>
        <div className="grid gap-6">
          <ClaimFilters query={query} facets={facets} />
          <StatusLinks query={query} facets={facets} />
          <ActiveFilters query={query} facets={facets} />
          <Notices notices={[...notices, ...spelling(list)]} />
          <section aria-labelledby="results" className="grid gap-3">
            <div className="flex flex-wrap items-baseline justify-between gap-x-6 gap-y-1">
              <h2 id="results" className="font-semibold">
                {countOf(total, "claim")}
                {total > 1 && (query.q && !idle ? ", the best matches first" : ", the latest outcomes first")}
              </h2>
              <FollowSearch query={query} />
            </div>
            {total === 0 ? <NothingFound query={query} /> : <ClaimRows claims={claims} />}
          </section>
        </div>
        <Pagination
          label="Pages of claims"
          first={query.cursor && listHref(query)}
          previous={previous && listHref(query, previous)}
          next={next && listHref(query, next)}
        />
      </div>
    </>
  );
}

const IDLE = {
  wordless: "The search has no words in it; it narrows nothing down.",
  common: "Every text has these words; they narrow nothing down.",
};

/** The query that a path segment of proxy.ts stands for. */
function readState(state: string) {
  const written = state === "all" ? "" : Buffer.from(state, "base64url").toString("utf8");
  return readListQuery(canonicalParams(new URLSearchParams(written)));
}

function spelling({ misspelt, idle, total }: ClaimList): string[] {
  if (idle) return [IDLE[idle]];
  if (misspelt.length === 0 || total === 0) return [];
  const words = misspelt.map((word) => `“${word}”`).join(", ");
  return [`No claim has ${words}. Claims with words that are spelt like it are listed.`];
}

function Notices({ notices }: { notices: string[] }) {
  if (notices.length === 0) return null;
  return (
    <Notice tone="warning">
      {notices.map((notice) => (
        <p key={notice}>{notice}</p>
      ))}
    </Notice>
  );
}
