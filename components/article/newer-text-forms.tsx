import { ArticleTextField } from "@/components/article/article-text-field";
import { Button } from "@/components/ui/button";
import { Form } from "@/components/ui/form";
import { Notice } from "@/components/ui/notice";

type Failed = { errors: Record<string, string> } | null;
type Props = {
  slug: string;
  /** Where the article is; null where that is not known, and it cannot be fetched. */
  url: string | null;
  fetchAgain: (form: FormData) => Promise<void>;
  update: (form: FormData) => Promise<void>;
  failed: { fetch: Failed; text: Failed };
  /** The text that was refused. */
  typed?: string | undefined;
};

/** Brings the text of an article as it reads now: from its page, or pasted. */
export function NewerTextForms({ slug, url, fetchAgain, update, failed, typed }: Props) {
  return (
    <div className="grid gap-6">
      {url && (
        <Form id="fetch" action={fetchAgain} className="grid gap-3">
          <Failure failed={failed.fetch} />
          <input type="hidden" name="slug" value={slug} />
          <div className="flex flex-wrap items-center gap-x-4 gap-y-2">
            <Button type="submit">Fetch again</Button>
            <span className="min-w-0 text-sm break-all text-muted" dir="ltr">
              {url}
            </span>
          </div>
        </Form>
      )}
      <details open={failed.text !== null || !url}>
        <summary className="py-1.5 font-semibold">Paste the newer text</summary>
        <Form id="newer" action={update} noValidate className="mt-3 grid gap-4">
          <Failure failed={failed.text} />
          <input type="hidden" name="slug" value={slug} />
          <ArticleTextField
            id="newer-text"
            label="The whole text as it reads now"
            hint="It is stored beside the older one, and the article’s claims are looked up in it."
            error={failed.text?.errors.text}
            typed={typed}
          />
          <div>
            <Button type="submit" variant={url ? "quiet" : "primary"}>
              Store the newer text
            </Button>
          </div>
        </Form>
      </details>
    </div>
  );
}

function Failure({ failed }: { failed: Failed }) {
  if (!failed) return null;
  const { url, form } = failed.errors;
  return <Notice tone="error" live title={form ?? url ?? "No newer text is stored: see below."} />;
}
