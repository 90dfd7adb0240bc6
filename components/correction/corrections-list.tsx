import { DemoBanner } from "@/components/claim/demo-banner";
import { CorrectionView } from "@/components/correction/correction-view";
import { EmptyState } from "@/components/ui/empty-state";
import { PageHeader } from "@/components/ui/page-header";
import { Pagination } from "@/components/ui/pagination";
import { type CorrectionKind, KIND_NAMES, KINDS } from "@/lib/corrections/model";
import type { CorrectionsPage } from "@/lib/publishing/corrections";

type Props = {
  page: CorrectionsPage;
  /** Null for all kinds. */
  kind: CorrectionKind | null;
  /** Whether this is a later page than the first. */
  later: boolean;
  /** Whether the instance holds demonstration data. */
  demo: boolean;
};

/** What was corrected, the latest first. */
export function CorrectionsList({ page: { corrections, next }, kind, later, demo }: Props) {
  const first = kind ? `/corrections/${KINDS[kind].path}` : "/corrections";
  return (
    <>
      {demo && <DemoBanner>Newsrooms and corrections in this list are demonstration data.</DemoBanner>}
      <div className="shell">
        <PageHeader title={kind ? KINDS[kind].plural : "Corrections"}>
          {kind
            ? KINDS[kind].meaning
            : "What was published here and is now otherwise: what was wrong, what is right, when, and who says so. Nothing in this list is ever changed."}
        </PageHeader>
        <Kinds current={kind} />
        {corrections.length === 0 && (
          <EmptyState title="Nothing yet">Corrections stand here from the moment they are made.</EmptyState>
        )}
        <ol>
          {corrections.map((one) => (
            <li key={one.id} className="grid gap-3 border-b border-rule py-5">
              <h2 className="max-w-[60ch] font-serif text-read font-medium">
                <a
                  href={`/claims/${one.claim.slug}#correction-${one.id}`}
                  dir="auto"
                  lang={one.claim.inLanguage}
                  className="typed"
                >
                  {one.claim.statement}
                </a>
              </h2>
              <CorrectionView correction={one} />
            </li>
          ))}
        </ol>
        <Pagination
          label="Pages of corrections"
          first={later ? first : null}
          next={next && `/corrections/${kind ? KINDS[kind].path : "all"}/${next}`}
        />
        <p className="mt-8 text-sm text-muted">
          To follow them: <a href="/corrections/feed.xml">Atom</a> or{" "}
          <a href="/corrections/feed.json">JSON Feed</a>.
        </p>
      </div>
    </>
  );
}

function Kinds({ current }: { current: CorrectionKind | null }) {
  const places = [
    { href: "/corrections", name: "All", here: current === null },
    ...KIND_NAMES.map((kind) => ({
      href: `/corrections/${KINDS[kind].path}`,
      name: KINDS[kind].plural,
      here: current === kind,
    })),
  ];
  return (
    <nav aria-label="Kinds of corrections">
      <ul className="flex flex-wrap gap-x-6 gap-y-1 border-b border-ink pb-2">
        {places.map(({ href, name, here }) => (
          <li key={href}>
            <a
              href={href}
              aria-current={here ? "page" : undefined}
              className="inline-block py-1.5 no-underline hover:underline aria-[current]:font-bold"
            >
              {name}
            </a>
          </li>
        ))}
      </ul>
    </nav>
  );
}
