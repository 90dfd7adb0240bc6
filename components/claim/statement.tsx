import { LifecycleNotice } from "@/components/claim/lifecycle-notice";
import { Speaker, WhereSaid } from "@/components/claim/said";
import type { PublicClaim } from "@/lib/publishing/model";

/** The top of a claim's page: who said it and when, what was said, and where. */
export function Statement({ claim }: { claim: PublicClaim }) {
  return (
    <header className="grid gap-3">
      {claim.lifecycle !== "OPEN" && (
        <div className="mb-4">
          <LifecycleNotice claim={claim} />
        </div>
      )}
      <Speaker claim={claim} />
      <h1
        dir="auto"
        lang={claim.inLanguage}
        className="typed max-w-[42ch] font-serif text-[clamp(1.625rem,1.15rem+2vw,2.625rem)] leading-[1.14] font-medium tracking-[-0.014em] text-balance"
      >
        {claim.statement}
      </h1>
      <WhereSaid appearances={claim.appearances} />
    </header>
  );
}
