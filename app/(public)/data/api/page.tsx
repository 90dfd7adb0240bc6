import type { Metadata } from "next";
import { errors, idempotency, keys, marks, paging, start, writing } from "@/components/data/api-guide";
import { endpoints, shapes } from "@/components/data/api-reference";
import { LongRead } from "@/components/ui/long-read";
import { PageHeader } from "@/components/ui/page-header";
import { apiReference } from "@/lib/publishing/api/reference";

export const metadata: Metadata = {
  title: "The API",
  description: "Every address of the JSON API: what it takes, what it answers, and how to write with a key.",
};

/** The API's documentation, drawn from the same OpenAPI document that machines read. */
export default function ApiPage() {
  const reference = apiReference();
  const open = reference.endpoints.filter((one) => one.scope === null);
  const keyed = reference.endpoints.filter((one) => one.scope !== null);
  return (
    <div className="shell">
      <PageHeader title="The API" kicker={<a href="/data">The data</a>}>
        What newsrooms concluded together, as JSON. Reading needs no key. With a newsroom’s key, its own
        programs give verdicts.
      </PageHeader>
      <LongRead
        sections={[
          start(reference.server),
          paging,
          marks,
          errors,
          keys,
          writing,
          idempotency,
          endpoints("reading", "Open to everybody", open),
          endpoints("keyed", "With a key", keyed),
          shapes(reference.schemas),
        ]}
      />
    </div>
  );
}
