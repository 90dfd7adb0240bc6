import { NewsroomName } from "@/components/consensus/newsroom-name";
import { Strip } from "@/components/consensus/strip";
import { ReportLink } from "@/components/moderation/report-link";
import { SourceItem } from "@/components/source/source-item";
import { Time } from "@/components/ui/time";
import type { PublicVerdict } from "@/lib/publishing/model";
import { ratingOf } from "@/lib/verdicts/model";

type Props = {
  verdict: Omit<PublicVerdict, "claimVersion">;
  /** Whether it was given on an earlier wording of the claim, and its reviewer has not confirmed it since. */
  unconfirmed?: boolean;
};

/** One reviewer's verdict: who, for which newsroom, what, why, and on what evidence. */
export function VerdictView({ verdict, unconfirmed = false }: Props) {
  const { id, explanation, searchNote, sources, revisions } = verdict;
  return (
    <article className="grid gap-x-14 gap-y-4 lg:grid-cols-[minmax(0,4fr)_minmax(0,8fr)]">
      <VerdictHead {...verdict} />
      <div className="grid min-w-0 content-start gap-5">
        {unconfirmed && (
          <p className="measure border-s-2 border-caution ps-3 text-[0.9375rem]">
            <strong className="font-semibold">Given on an earlier wording of the claim.</strong> Its reviewer
            has not yet confirmed that it holds for the current one.
          </p>
        )}
        {explanation && (
          <p dir="auto" className="typed measure font-serif text-read">
            {explanation}
          </p>
        )}
        {searchNote && (
          <div className="measure grid gap-1">
            <h4 className="kicker text-muted">What was searched</h4>
            <p dir="auto" className="typed">
              {searchNote}
            </p>
          </div>
        )}
        {sources.length > 0 && (
          <div className="grid gap-2">
            <h4 className="kicker text-muted">
              {sources.length === 1 ? "Source" : `${sources.length} sources`}
            </h4>
            <ol className="grid gap-4">
              {sources.map((source) => (
                <SourceItem key={source.url} source={source} verdictId={id} />
              ))}
            </ol>
          </div>
        )}
        {revisions.length > 0 && <Revisions revisions={revisions} />}
      </div>
    </article>
  );
}

function Revisions({ revisions }: Pick<PublicVerdict, "revisions">) {
  return (
    <div className="measure grid gap-1">
      <h4 className="kicker text-muted">What was revised</h4>
      <ol className="grid gap-1 text-[0.9375rem]">
        {revisions.map(({ revision, at, note }) => (
          <li key={revision} className="typed">
            Revised on <Time iso={at} />: <bdi>{note}</bdi>
          </li>
        ))}
      </ol>
    </div>
  );
}

function VerdictHead({
  id,
  reviewer,
  newsroom,
  rating,
  castBlind,
  revision,
  submittedAt,
  updatedAt,
}: Props["verdict"]) {
  const { code, label } = ratingOf(rating);
  return (
    <header className="grid content-start gap-1.5">
      <h3 className="flex flex-wrap items-center gap-x-3 gap-y-1 font-serif text-[1.375rem] leading-tight font-semibold">
        {label}
        {typeof code === "number" && <Strip outcome={{ label: [label], tier: "consensus" }} />}
      </h3>
      <p className="text-[0.9375rem]">{newsroom ? <NewsroomName {...newsroom} /> : "Independent reviewer"}</p>
      <p className="text-sm text-muted">
        <bdi>{reviewer.name}</bdi>, <span className="whitespace-nowrap">@{reviewer.handle}</span>
      </p>
      <p className="text-sm text-muted">
        <Time iso={submittedAt} />
        {revision > 1 && (
          <>
            , revised <Time iso={updatedAt} />
          </>
        )}
        <br />
        {castBlind
          ? "Cast blind: before others’ verdicts could be seen"
          : "Cast when others’ verdicts could be seen"}
      </p>
      <ReportLink subject={{ kind: "verdict", verdictId: id }}>the verdict of {reviewer.name}</ReportLink>
    </header>
  );
}
