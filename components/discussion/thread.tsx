import { Time } from "@/components/ui/time";
import type { Discussion, ThreadView } from "@/lib/discussion/model";
import { Comment } from "./comment";
import { CommentForm, type Problem } from "./comment-form";
import { SettleForm } from "./settle-form";
import type { DiscussionActions } from "./use-post";

type Props = Pick<Discussion, "colleagues" | "mayWrite"> & {
  thread: ThreadView;
  place: Record<string, string>;
  handles: ReadonlySet<string>;
  problemOf: (form: string) => Problem | null;
  actions: DiscussionActions;
};

/**
 * One thread; a resolved one is folded. It is built the same way whether it is resolved or not, so that what somebody
 * types in it stays when a colleague resolves it.
 */
export function Thread({ thread, ...rest }: Props) {
  const { id, resolved, comments } = thread;
  const { colleagues, mayWrite, place, problemOf, actions } = rest;
  const reply = `reply-${id}`;
  const inside = [reply, `settle-${id}`, ...comments.map((one) => `edit-${one.id}`)];
  return (
    <li id={`thread-${id}`} className="border-t border-rule first:border-t-0">
      <details open={resolved === null || inside.some((form) => problemOf(form) !== null)}>
        <summary className="py-3 text-sm text-muted">
          <Summary thread={thread} />
        </summary>
        <div className="pb-4">
          <ol className="divide-y divide-rule border-y border-rule">
            {comments.map((comment) => (
              <Comment key={comment.id} comment={comment} {...rest} />
            ))}
          </ol>
          {mayWrite && (
            <div className="mt-4 grid gap-3">
              <CommentForm
                name={reply}
                label="Answer"
                button="Post the answer"
                fields={{ ...place, intent: "reply", thread: id }}
                closed={
                  resolved ? "This thread was resolved in the meantime. Reopen it to answer." : undefined
                }
                colleagues={colleagues}
                problem={problemOf(reply)}
                actions={actions}
              />
              <SettleForm
                thread={id}
                place={place}
                resolved={resolved !== null}
                problem={problemOf(`settle-${id}`)}
                actions={actions}
              />
            </div>
          )}
        </div>
      </details>
    </li>
  );
}

function Summary({ thread: { resolved, comments } }: { thread: ThreadView }) {
  const opener = comments[0]?.author.name;
  const count = comments.length === 1 ? "1 comment" : `${comments.length} comments`;
  if (!resolved)
    return (
      <>
        Opened by <bdi>{opener}</bdi>, {count}
      </>
    );
  return (
    <>
      <strong className="font-semibold text-ink">Resolved</strong>
      {resolved.by && (
        <>
          {" by "}
          <bdi>{resolved.by}</bdi>
        </>
      )}{" "}
      on <Time iso={resolved.at} withTime />. Opened by <bdi>{opener}</bdi>, {count}
    </>
  );
}
