import type { ReactNode } from "react";
import { Badge } from "@/components/ui/badge";
import { Time } from "@/components/ui/time";
import type { Applicant } from "@/lib/newsrooms/admissions";
import { ROLE_WORDS } from "@/lib/newsrooms/model";
import { nameOf } from "@/lib/newsrooms/places";
import { countOf, isolated, listOf } from "@/lib/publishing/words";

/** A newsroom with the evidence on which a steward decides; `children` is where they do. */
export function ApplicantView({ applicant, children }: { applicant: Applicant; children: ReactNode }) {
  const { slug, name, description, admission, admissionNote, admittedAt, isDemo } = applicant;
  const isAdmitted = admission === "ADMITTED";
  return (
    <li className="grid gap-x-12 gap-y-3 border-b border-rule py-5 first:pt-0 lg:grid-cols-2">
      <div className="grid content-start gap-2">
        <h3 className="flex flex-wrap items-baseline gap-x-3 gap-y-1 font-serif text-lg font-semibold">
          <a href={isAdmitted ? `/newsrooms/${slug}` : `/desk/newsrooms/${slug}`} className="wrap-anywhere">
            <bdi>{name}</bdi>
          </a>
          {isDemo && <Badge>Demonstration</Badge>}
        </h3>
        {description && (
          <p dir="auto" className="typed measure text-[0.9375rem]">
            {description}
          </p>
        )}
        {admission === "PENDING" && admissionNote && (
          <p className="measure border-s-4 border-caution ps-3 text-[0.9375rem]">
            It applies again. Last time it was told: <q className="typed">{admissionNote}</q>
          </p>
        )}
        {admittedAt && (
          <p className="text-sm text-muted">
            Admitted <Time iso={admittedAt} /> · {countOf(applicant.verdicts, "verdict")} given
            {admissionNote && <span className="typed"> · {admissionNote}</span>}
          </p>
        )}
        {isAdmitted ? (
          <details className="text-[0.9375rem]">
            <summary className="py-1">
              The evidence<span className="sr-only"> ({name})</span>
            </summary>
            <Evidence applicant={applicant} />
          </details>
        ) : (
          <Evidence applicant={applicant} />
        )}
      </div>
      <div>{children}</div>
    </li>
  );
}

function Evidence({ applicant }: { applicant: Applicant }) {
  const { country, languages, url, correctionsUrl, methodologyUrl, founder, foundedAt, members, verdicts } =
    applicant;
  return (
    <dl className="text-[0.9375rem] [&>div]:grid [&>div]:grid-cols-[7.5rem_1fr] [&>div]:gap-x-4 [&>div]:py-0.5">
      <Fact label="Site">{outside(url)}</Fact>
      <Fact label="Corrections">{outside(correctionsUrl)}</Fact>
      <Fact label="Methodology">{outside(methodologyUrl)}</Fact>
      <Fact label="Country">{country ? nameOf("region", country) : null}</Fact>
      <Fact label="Languages">{listOf(languages.map((one) => nameOf("language", one)))}</Fact>
      <Fact label="Founded">
        <Time iso={foundedAt} />
        {founder && (
          <>
            {" "}
            by <bdi>{founder}</bdi>
          </>
        )}
      </Fact>
      <Fact label="People">
        {members
          .map(({ name, role }) => `${isolated(name)} (${ROLE_WORDS[role].label.toLowerCase()})`)
          .join(", ")}
      </Fact>
      <Fact label="Verdicts">
        {countOf(verdicts, "verdict")}{" "}
        {applicant.admission === "ADMITTED" ? "given" : "waiting to be counted"}
      </Fact>
    </dl>
  );
}

function Fact({ label, children }: { label: string; children: ReactNode }) {
  return (
    <div>
      <dt className="text-muted">{label}</dt>
      <dd className="min-w-0 wrap-anywhere">{children || <span className="text-muted">not stated</span>}</dd>
    </div>
  );
}

function outside(url: string | null) {
  return (
    url && (
      <a href={url} rel="noopener nofollow external">
        {url}
      </a>
    )
  );
}
