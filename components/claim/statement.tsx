import { Byline } from "@/components/claim/byline";
import { LifecycleNotice } from "@/components/claim/lifecycle-notice";
import type { PublicClaim } from "@/lib/publishing/model";

/** The top of a claim's page: what was said, by whom, where, and how it is read. */
export function Statement({ claim }: { claim: PublicClaim }) {
  return (
    <header className="grid gap-4">
      <LifecycleNotice claim={claim} />
      <p className="kicker text-muted">
        <a href="/claims" className="no-underline hover:underline">
          Claim
        </a>
      </p>
      <h1
        dir="auto"
        lang={claim.inLanguage}
        className="typed max-w-[34ch] font-serif text-[clamp(1.625rem,1.15rem+2vw,2.625rem)] leading-[1.14] font-medium tracking-[-0.014em] text-pretty"
      >
        {claim.statement}
      </h1>
      <Byline claim={claim} />
      {claim.note && (
        <p dir="auto" className="typed measure text-[0.9375rem] text-muted">
          <span className="font-semibold">How it is read: </span>
          {claim.note}
        </p>
      )}
    </header>
  );
}
