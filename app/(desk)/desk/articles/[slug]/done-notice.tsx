import { Button } from "@/components/ui/button";
import { Form } from "@/components/ui/form";
import { Notice } from "@/components/ui/notice";
import { decideOnSuggestions } from "./actions";

const LED: Record<string, string> = {
  opened: "The claim is open, and public.",
  attached: "The words are attached to the claim, as another place where it was said.",
  faster: "Somebody was faster: there is a claim of these words already.",
};

/** What became of the article itself, as the pages that change it say it. */
const CHANGED: Record<string, string> = {
  added: "The article is here. These of its words may be claims, the best first.",
  known: "This article was here already.",
  newer: "A newer text of this article is kept, beside the earlier one.",
  edited: "What is known of the article is changed.",
};

type Props = { slug: string; done: unknown; claim: unknown };

/** What became of the last form, where the page is shown because of it. */
export function DoneNotice({ slug, done, claim }: Props) {
  if (done === "restored")
    return (
      <Notice tone="success" live>
        It is in the list again.
      </Notice>
    );
  if (done === "dismissed")
    return (
      <Notice tone="success" live title="Dismissed.">
        <Form action={decideOnSuggestions}>
          <input type="hidden" name="slug" value={slug} />
          <Button type="submit" variant="link" name="intent" value="undo">
            Take it back
          </Button>
        </Form>
      </Notice>
    );
  const changed = typeof done === "string" ? CHANGED[done] : undefined;
  if (changed)
    return (
      <Notice tone="success" live>
        {changed}
      </Notice>
    );
  const words = typeof done === "string" ? LED[done] : undefined;
  if (!words || typeof claim !== "string") return null;
  return (
    <Notice tone={done === "faster" ? "warning" : "success"} live>
      {words} <a href={`/desk/claims/${encodeURIComponent(claim)}`}>Open it on the desk</a>
    </Notice>
  );
}
