import type { Metadata } from "next";
import { columns, dumps, embedding, feeds, interfaces, licence } from "@/components/data/sections";
import { LongRead } from "@/components/ui/long-read";
import { PageHeader } from "@/components/ui/page-header";
import { env } from "@/lib/platform/env";

export const metadata: Metadata = {
  title: "The data",
  description:
    "All claims and their outcomes to download, to subscribe to, to ask for by machine and to embed.",
};

/** How to have what is published here in other forms than pages. */
export default function DataPage() {
  return (
    <div className="shell">
      <PageHeader title="The data">
        Everything that is published here can be downloaded, followed, asked for by machine and shown on other
        pages. Of a claim before quorum that is its status and what it lacks, in every form.
      </PageHeader>
      <LongRead
        sections={[dumps, columns, feeds, interfaces, embedding, licence(env().TOUCHSTONE_LICENSE)]}
      />
    </div>
  );
}
