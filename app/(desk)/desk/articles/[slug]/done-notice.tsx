import { Button } from "@/components/ui/button";
import { Form } from "@/components/ui/form";
import { Notice } from "@/components/ui/notice";
import { decideOnSuggestions } from "./actions";

const LED: Record<string, string> = {
  opened: "The claim is open, and public.",
  attached: "The words are attached to the claim, as another place where it was said.",
  faster: "Somebody was faster: there is a claim of these words already.",
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
  const words = typeof done === "string" ? LED[done] : undefined;
  if (!words || typeof claim !== "string") return null;
  return (
    <Notice tone={done === "faster" ? "warning" : "success"} live>
      {words} <a href={`/desk/claims/${encodeURIComponent(claim)}`}>Open it on the desk</a>
    </Notice>
  );
}
