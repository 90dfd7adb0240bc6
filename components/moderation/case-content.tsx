import type { ReactNode } from "react";
import type { OpenCase } from "@/lib/moderation/queue";
import { casePath, type SubjectKind } from "@/lib/moderation/subject";
import { ratingOf } from "@/lib/verdicts/model";

type Props = {
  content: OpenCase["content"];
  kind: SubjectKind;
  claim: OpenCase["claim"];
  /** Whether whose it is leads to where stewards decide on accounts. */
  forSteward?: boolean;
};

/** What a subject says, whose it is and where it stands: as plain text, whoever wrote it. */
export function CaseContent({ content, kind, claim, forSteward = false }: Props) {
  const { by, newsroom, text, rating, searchNote, sources = [], facts = [] } = content;
  return (
    <div className="grid gap-4">
      {rating && <p className="font-semibold">{ratingOf(rating).label}</p>}
      <blockquote
        dir="auto"
        className="typed measure border-s-2 border-rule ps-4 font-serif text-read wrap-anywhere"
      >
        {text || "(no text)"}
      </blockquote>
      <dl className="measure grid gap-2 text-[0.9375rem]">
        {kind === "source" && <Fact name="Address" value={content.address} />}
        {by && kind !== "person" && (
          <Fact name={kind === "claim" ? "Opened by" : "By"}>
            <bdi>{by.name}</bdi>,{" "}
            {forSteward ? (
              <a href={casePath({ kind: "person", userId: by.id })}>@{by.handle}</a>
            ) : (
              `@${by.handle}`
            )}
          </Fact>
        )}
        {by && kind === "person" && <Fact name="Handle" value={`@${by.handle}`} />}
        {newsroom && <Fact name={kind === "comment" ? "In the newsroom" : "For"} value={newsroom} />}
        {claim && kind !== "claim" && (
          <Fact name="Claim">
            <a href={`/claims/${claim.slug}`} dir="auto" className="typed">
              {claim.statement}
            </a>
          </Fact>
        )}
        {searchNote && <Fact name="What was searched" value={searchNote} />}
        {facts.map(([name, value]) => (
          <Fact key={name} name={name} value={value} />
        ))}
        {sources.map(({ url, title }) => (
          <Fact key={url} name="Source">
            <bdi>{title}</bdi>
            <span className="block text-sm text-muted wrap-anywhere">{url}</span>
          </Fact>
        ))}
      </dl>
    </div>
  );
}

function Fact({ name, value, children }: { name: string; value?: string | undefined; children?: ReactNode }) {
  return (
    <div className="grid gap-x-4 sm:grid-cols-[9rem_minmax(0,1fr)]">
      <dt className="text-sm text-muted">{name}</dt>
      <dd dir="auto" className="typed min-w-0 wrap-anywhere">
        {children ?? value}
      </dd>
    </div>
  );
}
