import { Button } from "@/components/ui/button";
import { Form } from "@/components/ui/form";
import { Notice } from "@/components/ui/notice";
import type { PublicClaim } from "@/lib/publishing/model";
import type { FormerWording } from "@/lib/verdicts/queries";

type Props = {
  claim: Pick<PublicClaim, "slug" | "statement" | "note" | "inLanguage">;
  former: FormerWording;
  /** The revision of one's verdict that the page shows. */
  revision: number;
  /** What was wrong with the last post. */
  problem: string | null;
  action: (form: FormData) => Promise<void>;
};

/** Asks whoever judged an earlier wording whether their verdict holds for the current one. */
export function ConfirmBox({ claim, former, revision, problem, action }: Props) {
  const { slug, statement, note, inLanguage } = claim;
  return (
    <Notice tone="warning" title="The statement was corrected since your verdict: does it still hold?">
      {problem && (
        <p role="alert" className="font-medium text-danger">
          ✕ {problem}
        </p>
      )}
      <dl className="grid gap-2">
        <Wording name="You judged" lang={inLanguage} statement={former.statement} note={former.note} />
        <Wording name="Now it reads" lang={inLanguage} statement={statement} note={note} />
      </dl>
      <Form id="confirm" action={action} className="mt-2 grid justify-items-start gap-2">
        <input type="hidden" name="slug" value={slug} />
        <input type="hidden" name="revision" value={revision} />
        <input type="hidden" name="version" value={former.version} />
        <Button type="submit">Confirm my verdict</Button>
        <p className="text-sm text-muted">If it does not hold, revise it below or withdraw it.</p>
      </Form>
    </Notice>
  );
}

function Wording({
  name,
  lang,
  statement,
  note,
}: { name: string; lang: string } & Omit<FormerWording, "version">) {
  return (
    <div>
      <dt className="text-sm text-muted">{name}</dt>
      <dd dir="auto" lang={lang} className="typed font-serif text-read">
        {statement}
      </dd>
      {note && (
        <dd dir="auto" className="typed text-sm">
          How it is read: {note}
        </dd>
      )}
    </div>
  );
}
