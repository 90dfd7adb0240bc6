import type { Metadata } from "next";
import { keptForm } from "@/app/kept-form";
import { DecidedPairs, UndoForm } from "@/components/relation/decided-pairs";
import { PairForm } from "@/components/relation/pair-form";
import { EmptyState } from "@/components/ui/empty-state";
import { Notice } from "@/components/ui/notice";
import { PageHeader } from "@/components/ui/page-header";
import { Pagination } from "@/components/ui/pagination";
import { SectionHeading } from "@/components/ui/section-heading";
import { comparedPairs } from "@/lib/publishing/compared";
import { countOf } from "@/lib/publishing/words";
import { KINDS } from "@/lib/relations/model";
import { type DecidedPair, decidedPairs, waitingPairs, waitingRelations } from "@/lib/relations/queue";
import { decideOnPair, undoPair } from "./actions";
import { decidersOnly } from "./deciders-only";

export const instant = false;

export const metadata: Metadata = { title: "Claims that belong together" };

/** Pairs of claims that read alike: a person says of each how they belong together. */
export default async function RelationsPage({ searchParams }: PageProps<"/desk/relations">) {
  const who = await decidersOnly("/desk/relations");
  const { after, done, problem } = await searchParams;
  const [{ pairs, next }, decided, total, failed] = await Promise.all([
    waitingPairs(who, typeof after === "string" ? after : null),
    decidedPairs(who),
    waitingRelations(who),
    keptForm(String(problem), problem),
  ]);
  const compared = await comparedPairs(pairs);
  const isShown = compared.some(({ id }) => failed?.form === `pair-${id}`);
  return (
    <div className="shell">
      <PageHeader title="Claims that belong together">
        <p>
          {total ? `${countOf(total, "pair")} waiting, the most alike first.` : "Nothing waits."} A program
          suggests pairs out of different articles; nothing follows from that until somebody decides.{" "}
          <a href="/desk/relations/new">Relate two claims by hand</a>
        </p>
      </PageHeader>
      <div className="grid gap-6">
        <DoneNotice done={done} decided={decided} />
        {failed && !isShown && (
          <Notice tone="error" live title={failed.errors.form ?? Object.values(failed.errors)[0]}>
            {failed.values.reason && (
              <p dir="auto" className="typed">
                Your reason was: {failed.values.reason}
              </p>
            )}
          </Notice>
        )}
        {compared.length === 0 && (
          <EmptyState title="No pair waits">Claims that read alike come up here.</EmptyState>
        )}
        <ol className="grid gap-12">
          {compared.map((pair) => (
            <li key={pair.id} className="border-t-2 border-ink pt-4">
              <PairForm
                pair={pair}
                action={decideOnPair}
                failed={failed?.form === `pair-${pair.id}` ? failed : null}
              />
            </li>
          ))}
        </ol>
        <Pagination
          label="Pages of pairs"
          first={after ? "/desk/relations" : null}
          next={next && `/desk/relations?after=${next}`}
        />
      </div>
      {decided.length > 0 && (
        <section aria-labelledby="decided" className="mt-14">
          <SectionHeading id="decided">Decided lately</SectionHeading>
          <DecidedPairs pairs={decided} undo={undoPair} />
        </section>
      )}
    </div>
  );
}

/** That a decision is recorded, and a way back from it. */
function DoneNotice({ done, decided }: { done: unknown; decided: DecidedPair[] }) {
  if (done === "undone")
    return (
      <Notice tone="success" live title="The decision is undone.">
        The pair waits for one again.
      </Notice>
    );
  const pair = decided.find(({ id }) => id === done);
  if (!pair) return null;
  return (
    <Notice
      tone="success"
      live
      title={`Decided: ${pair.kind ? KINDS[pair.kind].label : "Different claims"}.`}
    >
      {pair.kind === "DUPLICATES" && (
        <p>Its address leads to the claim that stays, and whoever has judged it is asked.</p>
      )}
      <UndoForm pair={pair} undo={undoPair} />
    </Notice>
  );
}
