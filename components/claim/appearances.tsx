import { ArticleLine } from "@/components/claim/said";
import { Time } from "@/components/ui/time";
import type { PublicAppearance } from "@/lib/publishing/model";
import { shownWords } from "@/lib/publishing/quoted-text";

/** Where a claim was said: each quote in its context, with the article that it stands in. */
export function Appearances({ appearances }: { appearances: PublicAppearance[] }) {
  return (
    <ol className="grid gap-8">
      {appearances.map((appearance) => (
        <li key={`${appearance.article.slug} ${appearance.prefix} ${appearance.exact}`}>
          <Appearance {...appearance} />
        </li>
      ))}
    </ol>
  );
}

function Appearance({ article, exact, prefix, suffix, isFirst, changedAt }: PublicAppearance) {
  return (
    <figure className="grid gap-2.5">
      <QuoteInContext exact={exact} prefix={prefix} suffix={suffix} />
      <figcaption className="text-[0.9375rem] text-muted">
        <ArticleLine article={article} />
        {isFirst && " · first known appearance"}
        {changedAt && (
          <span className="block">
            The article has since been changed: on <Time iso={changedAt} /> these words no longer stood there.
          </span>
        )}
      </figcaption>
    </figure>
  );
}

type QuoteProps = Pick<PublicAppearance, "exact" | "prefix" | "suffix"> & { lang?: string };

/** Words of an article, with a little of what stands around them. */
export function QuoteInContext({ exact, prefix, suffix, lang }: QuoteProps) {
  return (
    <blockquote
      dir="auto"
      lang={lang}
      className="typed measure border-s-2 border-rule ps-4 font-serif text-read text-muted"
    >
      {before(prefix)}
      <mark className="bg-transparent font-medium text-ink underline decoration-accent decoration-1 underline-offset-4">
        {shownWords(exact)}
      </mark>
      {after(suffix)}
    </blockquote>
  );
}

/** The context before a quote, without the word that its length cut in two and without its line breaks. */
function before(prefix: string): string {
  return (
    prefix &&
    `… ${shownWords(prefix)
      .replace(/^\S*\s/u, "")
      .replace(/\s+/gu, " ")}`
  );
}

function after(suffix: string): string {
  return (
    suffix &&
    `${shownWords(suffix)
      .replace(/\s\S*$/u, "")
      .replace(/\s+/gu, " ")} …`
  );
}
