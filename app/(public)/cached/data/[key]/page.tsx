import type { Metadata } from "next";
import { notFound } from "next/navigation";
import { readDigests } from "@/app/(public)/reads";
import { NOW, PLACEHOLDER } from "@/app/(public)/static-params";
import { recordHeads, recount } from "@/components/data/record-sections";
import { columns, dumps, embedding, feeds, interfaces, licence } from "@/components/data/sections";
import { LongRead } from "@/components/ui/long-read";
import { PageHeader } from "@/components/ui/page-header";
import { env } from "@/lib/platform/env";

export const metadata: Metadata = {
  title: "The data",
  description:
    "All claims and their outcomes to download, to subscribe to, to ask for by machine and to embed.",
};

export function generateStaticParams() {
  return [{ key: PLACEHOLDER }];
}

/** How many days of digests the page shows. */
const DAYS = 7;

/** How to have what is published here in other forms than pages. */
export default async function DataPage({ params }: PageProps<"/cached/data/[key]">) {
  if ((await params).key !== NOW) notFound();
  const { data: digests } = await readDigests(DAYS, null);
  return (
    <div className="shell">
      <PageHeader title="The data">
        Everything that is published here can be downloaded, followed, asked for by machine and shown on other
        pages. Of a claim before quorum that is its status and what it lacks, in every form.
      </PageHeader>
      <LongRead
        sections={[
          dumps,
          columns,
          recount,
          recordHeads(digests),
          feeds,
          interfaces,
          embedding,
          licence(env().TOUCHSTONE_LICENSE),
        ]}
      />
    </div>
  );
}
