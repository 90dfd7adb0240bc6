/** A newsroom's name, linked to its page if it has one (the independents have none). */
export function NewsroomName({ name, slug }: { name: string; slug: string | null }) {
  if (!slug) return <bdi>{name}</bdi>;
  return (
    <a href={`/newsrooms/${slug}`}>
      <bdi>{name}</bdi>
    </a>
  );
}
