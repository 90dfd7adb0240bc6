import { ReportLink } from "@/components/moderation/report-link";
import { Time } from "@/components/ui/time";
import type { Colleague, CommentView } from "@/lib/discussion/model";
import { CommentForm, type Problem } from "./comment-form";
import { CommentText } from "./comment-text";
import type { DiscussionActions } from "./use-post";

type Props = {
  comment: CommentView;
  /** Which claim and newsroom it belongs to, as its form sends them. */
  place: Record<string, string>;
  colleagues: Colleague[];
  handles: ReadonlySet<string>;
  mayWrite: boolean;
  problemOf: (form: string) => Problem | null;
  actions: DiscussionActions;
};

/** One comment: who, when, what, its earlier wordings, and for its author the form that changes it. */
export function Comment({ comment, place, colleagues, handles, mayWrite, problemOf, actions }: Props) {
  const { id, author, own, text, revision, at, editedAt, wordings } = comment;
  const form = `edit-${id}`;
  return (
    <li id={`comment-${id}`} className="grid gap-2 py-4 target:bg-tint">
      <p className="flex flex-wrap items-baseline gap-x-3 text-sm">
        <bdi className="text-[0.9375rem] font-semibold">{author.name}</bdi>
        <span className="text-muted">
          <Time iso={at} withTime />
        </span>
        {editedAt && <span className="text-muted">edited</span>}
        {!own && text !== null && (
          <ReportLink subject={{ kind: "comment", commentId: id }}>the comment of {author.name}</ReportLink>
        )}
      </p>
      {text === null ? (
        <p className="text-muted italic">Hidden by a steward.</p>
      ) : (
        <CommentText text={text} handles={handles} />
      )}
      {wordings.length > 0 && <Wordings comment={comment} handles={handles} />}
      {own && mayWrite && (
        <details open={problemOf(form) !== null}>
          <summary className="w-fit py-1 text-sm underline underline-offset-[0.18em]">Edit</summary>
          <div className="mt-2">
            <CommentForm
              name={form}
              label="Your comment"
              button="Save the change"
              fields={{ ...place, intent: "edit", comment: id }}
              saved={{ text: text ?? "", revision }}
              closed={text === null ? "A steward has hidden this comment: it cannot be changed." : undefined}
              colleagues={colleagues}
              problem={problemOf(form)}
              actions={actions}
            />
          </div>
        </details>
      )}
    </li>
  );
}

/** Every wording that a comment had, so that nobody wonders what was answered. */
function Wordings({ comment, handles }: { comment: CommentView; handles: ReadonlySet<string> }) {
  const { wordings, revision } = comment;
  return (
    <details>
      <summary className="w-fit py-1 text-sm underline underline-offset-[0.18em]">
        {wordings.length === 2 ? "Its first wording" : `Its ${wordings.length - 1} earlier wordings`}
      </summary>
      <ol className="mt-2 grid gap-3 border-s-2 border-rule ps-4 text-[0.9375rem]">
        {wordings
          .filter((wording) => wording.revision !== revision)
          .map((wording) => (
            <li key={wording.revision} className="grid gap-1">
              <p className="text-sm text-muted">
                As of <Time iso={wording.at} withTime />
              </p>
              <CommentText text={wording.text} handles={handles} />
            </li>
          ))}
      </ol>
    </details>
  );
}
