import { ArticleFactsLine, headlineOf } from "@/components/article/article-facts";
import { Button } from "@/components/ui/button";
import { Form } from "@/components/ui/form";
import { Notice } from "@/components/ui/notice";
import type { ArticleFacts } from "@/lib/articles/model";

type Props = {
  /** The article that the text seems to be of. */
  like: ArticleFacts;
  action: (form: FormData) => Promise<void>;
};

/** Asks whether a text is that of an article which is here already: only a person can tell. */
export function WhichArticleForm({ like, action }: Props) {
  return (
    <Form id="which" action={action} className="mb-8 grid gap-4">
      <Notice tone="warning" live title="This seems to be an article that is here already.">
        <p dir="auto" className="typed">
          <a href={`/desk/articles/${like.slug}`}>{headlineOf(like)}</a>
        </p>
        <ArticleFactsLine article={like} />
        <p>Words that are quoted from it stand in your text, or it has the same address.</p>
      </Notice>
      <input type="hidden" name="like" value={like.slug} />
      <div className="flex flex-wrap gap-3">
        <Button type="submit" name="choice" value="newer">
          Keep it as a newer text of that article
        </Button>
        <Button type="submit" name="choice" value="another" variant="quiet">
          It is another article: add it
        </Button>
      </div>
    </Form>
  );
}
