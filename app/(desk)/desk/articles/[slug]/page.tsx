import type { Metadata } from "next";
import { notFound } from "next/navigation";
import { keptForm } from "@/app/kept-form";
import { signedIn } from "@/app/viewer";
import { ArticleFactsLine, headlineOf } from "@/components/article/article-facts";
import { Room } from "@/components/lifting/room";
import type { RoomProps } from "@/components/lifting/room-props";
import { RoomReader } from "@/components/lifting/room-reader";
import { EmptyState } from "@/components/ui/empty-state";
import { Notice } from "@/components/ui/notice";
import { Pagination } from "@/components/ui/pagination";
import { type Room as RoomData, readRoom } from "@/lib/lifting/room";
import { can } from "@/lib/policy";
import { isSlug } from "@/lib/publishing/slug";
import {
  decideOnSuggestions,
  decideOnSuggestionsInPage,
  findWordsInArticle,
  liftFromArticle,
  liftFromArticleInPage,
} from "./actions";
import { DoneNotice } from "./done-notice";
import { editorData, openingOf, whereOf } from "./room-data";

export const instant = false;

export const metadata: Metadata = { title: "Article on the desk" };

const ACTIONS = { lift: liftFromArticleInPage, decide: decideOnSuggestionsInPage };
const FORMS = { lift: liftFromArticle, decide: decideOnSuggestions, words: findWordsInArticle };

/** An article's text with what of it may be a claim: where reviewers open claims from its words. */
export default async function ArticleRoomPage({ params, searchParams }: PageProps<"/desk/articles/[slug]">) {
  const [{ slug }, query] = await Promise.all([params, searchParams]);
  const who = await signedIn(`/desk/articles/${slug}`);
  const room = isSlug(slug) ? await readRoom(who, slug, whereOf(query)) : null;
  if (!room) notFound();
  const failed = await keptForm(String(query.problem), query.problem);
  const { snapshot } = room;
  const works = can(who, "claim:open");
  return (
    <div className="shell pb-8">
      <Head room={room} works={works} />
      <div className="mb-6 grid gap-3 empty:hidden">
        <DoneNotice slug={slug} done={query.done} claim={query.claim} />
        {failed?.form === "decide" && <Notice tone="error" live title={failed.errors.form} />}
      </div>
      {!snapshot && (
        <EmptyState title="No text of this article is kept.">
          Fetch it again, or add its text: then its words can become claims.
        </EmptyState>
      )}
      {snapshot && !works && <RoomReader room={room} />}
      {/* Other words in the address are another beginning. */}
      {snapshot && works && (
        <Room
          key={[query.start, query.end, query.suggestion].join()}
          {...(await roomProps({ ...room, snapshot }, query, failed))}
        />
      )}
      <Parts room={room} />
    </div>
  );
}

type Query = Parameters<typeof whereOf>[0];
type Failed = Awaited<ReturnType<typeof keptForm>>;

async function roomProps(room: RoomProps["room"], query: Query, failed: Failed): Promise<RoomProps> {
  const { own, current } = openingOf(room, query);
  const lift = failed?.form === "lift" ? failed : null;
  const editor = await editorData(room, own ?? current, lift?.values.statement);
  return {
    room,
    own,
    current: current?.key ?? null,
    ...editor,
    failed: { lift, words: failed?.form === "words" ? failed : null },
    actions: ACTIONS,
    forms: FORMS,
  };
}

function Head({ room: { article, lifted, snapshot }, works }: { room: RoomData; works: boolean }) {
  const desk = `/desk/articles/${article.slug}`;
  return (
    <header className="grid gap-2 pt-8 pb-7 sm:pt-10">
      <p className="kicker text-muted">
        <a href="/desk/articles">Articles on the desk</a>
      </p>
      <h1 dir="auto" className="max-w-[32ch] font-serif text-[2rem] leading-tight font-medium text-balance">
        {headlineOf(article)}
      </h1>
      <ArticleFactsLine article={article} />
      <ul className="flex flex-wrap gap-x-5 text-sm">
        {works && snapshot && (
          <li className="lg:hidden">
            <a href="#suggestions">To the suggestions</a>
          </li>
        )}
        {article.url && (
          <li>
            <a href={article.url} rel="noreferrer noopener">
              The original
            </a>
          </li>
        )}
        {lifted.length > 0 && (
          <li>
            <a href={`/articles/${article.slug}`}>Its public page</a>
          </li>
        )}
        <li>
          <a href={`${desk}/versions`}>Its versions</a>
        </li>
        {works && (
          <li>
            <a href={`${desk}/edit`}>Edit what is known of it</a>
          </li>
        )}
      </ul>
    </header>
  );
}

function Parts({ room: { article, part } }: { room: RoomData }) {
  const link = (number: number) => `/desk/articles/${article.slug}?part=${number}`;
  if (part.of === 1) return null;
  return (
    <>
      <p className="mt-8 text-sm text-muted">
        Part {part.number} of {part.of} of this text.
      </p>
      <Pagination
        label="Parts of the text"
        previous={part.number > 1 ? link(part.number - 1) : null}
        next={part.number < part.of ? link(part.number + 1) : null}
      />
    </>
  );
}
