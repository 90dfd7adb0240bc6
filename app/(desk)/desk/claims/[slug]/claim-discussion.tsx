import type { KeptForm } from "@/app/kept-form";
import { DiscussionSection } from "@/components/discussion/discussion";
import type { Workplace } from "@/lib/desk/workplace";
import { discussionOf } from "@/lib/discussion/queries";
import type { Viewer } from "@/lib/policy";
import { discuss, discussInPage } from "./discussion-actions";

type Props = {
  viewer: NonNullable<Viewer>;
  /** Null for who works for no newsroom: there is no discussion then. */
  workplace: Workplace | null;
  slug: string;
  /** The form that came back with a problem, whichever of the page's it is. */
  failed: KeptForm | null;
};

/** A newsroom's discussion of the claim that the page shows. */
export async function ClaimDiscussion({ viewer, workplace, slug, failed }: Props) {
  const discussion = workplace && (await discussionOf(viewer, workplace.newsroomId, slug));
  if (!discussion) return null;
  const problemOf = (form: string) =>
    failed?.form === form ? { message: failed.errors.form ?? "", text: failed.values.text ?? "" } : null;
  return (
    <DiscussionSection
      discussion={discussion}
      newsroom={workplace}
      claim={slug}
      problemOf={problemOf}
      actions={{ post: discuss, postInPage: discussInPage }}
    />
  );
}
