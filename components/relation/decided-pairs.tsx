import { Button } from "@/components/ui/button";
import { Form } from "@/components/ui/form";
import { Time } from "@/components/ui/time";
import { KINDS } from "@/lib/relations/model";
import type { DecidedPair } from "@/lib/relations/queue";

type Props = { pairs: DecidedPair[]; undo: (form: FormData) => Promise<void> };

/** What was decided last on pairs of claims, each with a way back. */
export function DecidedPairs({ pairs, undo }: Props) {
  return (
    <ol className="border-t border-rule wrap-anywhere">
      {pairs.map((pair) => (
        <li key={pair.id} className="grid gap-2 border-b border-rule py-4">
          <DecidedWords pair={pair} />
          {pair.reason && (
            <p dir="auto" className="typed measure text-sm text-muted">
              {pair.reason}
            </p>
          )}
          <p className="text-sm text-muted">
            <Time iso={pair.at} withTime />
            {pair.by && (
              <>
                , <bdi>{pair.by}</bdi>
              </>
            )}
          </p>
          <UndoForm pair={pair} undo={undo} />
        </li>
      ))}
    </ol>
  );
}

/** What was decided on two claims, in a sentence. */
function DecidedWords({ pair: { kind, from, to } }: { pair: DecidedPair }) {
  const [one, other] = [from, to].map(({ slug, statement }) => (
    <a key={slug} href={`/desk/claims/${slug}`}>
      <bdi>{statement}</bdi>
    </a>
  ));
  return (
    <p className="measure">
      <strong className="font-semibold">{kind ? KINDS[kind].label : "Different claims"}: </strong>
      {one} <span className="text-muted">{kind ? BETWEEN[kind] : "and"}</span> {other}
    </p>
  );
}

const BETWEEN = {
  DUPLICATES: "is closed; it stays as",
  REPEATS: "repeats",
  NARROWS: "narrows",
  CONTRADICTS: "and the contrary",
};

/** Takes one decision back. */
export function UndoForm({ pair, undo }: { pair: DecidedPair; undo: Props["undo"] }) {
  return (
    <Form action={undo}>
      <input type="hidden" name="id" value={pair.id} />
      <input type="hidden" name="version" value={pair.version} />
      <Button type="submit" variant="link" className="text-[0.9375rem]">
        Undo
        <span className="sr-only">
          {" "}
          the decision on “{pair.from.statement}” and “{pair.to.statement}”
        </span>
      </Button>
    </Form>
  );
}
