import { feedsOf } from "@/lib/publishing/feed-addresses";
import { type ListQuery, listHref } from "@/lib/publishing/list-query";

/** The feeds of what the list shows, on whatever page of it. */
export function FollowSearch({ query }: { query: ListQuery }) {
  const page = listHref(query);
  const { atom, json } = feedsOf(page);
  return (
    <p className="text-sm text-muted">
      {page === "/claims" ? "Follow all claims: " : "Follow this search: "}
      <a href={atom}>Atom</a>
      {" · "}
      <a href={json}>JSON Feed</a>
    </p>
  );
}
