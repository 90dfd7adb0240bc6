import type { Metadata } from "next";
import { notFound } from "next/navigation";
import { signedIn } from "@/app/viewer";
import { PageHeader } from "@/components/ui/page-header";
import { SectionHeading } from "@/components/ui/section-heading";
import { Table, Td, Th } from "@/components/ui/table";
import { deskNewsroom } from "@/lib/desk/queries";

export const instant = false;

export const metadata: Metadata = { title: "Newsroom" };

const ROLES = {
  OWNER: "Owner: people and settings",
  EDITOR: "Editor: assigns and signs off",
  REVIEWER: "Reviewer: casts verdicts",
  OBSERVER: "Observer: reads the desk",
};

/** A newsroom from inside, for its members. Others find nothing here. */
export default async function DeskNewsroomPage({ params }: PageProps<"/desk/newsrooms/[slug]">) {
  const { slug } = await params;
  const newsroom = await deskNewsroom(await signedIn(`/desk/newsrooms/${slug}`), slug);
  if (!newsroom) notFound();
  const { name, verified, isDemo, members, judged, open } = newsroom;
  return (
    <div className="shell">
      <PageHeader title={<bdi>{name}</bdi>} kicker={isDemo ? "Demonstration newsroom" : "Newsroom"}>
        <p>
          {verified
            ? `It has spoken on ${judged} of ${open} open claims.`
            : "Not admitted yet: its verdicts are kept, and count once a steward admits it."}
        </p>
      </PageHeader>
      <SectionHeading aside={<a href={`/newsrooms/${slug}`}>Its public page</a>}>People</SectionHeading>
      <Table caption={`Members of ${name}`}>
        <thead>
          <tr>
            <Th>Name</Th>
            <Th>Handle</Th>
            <Th>Role</Th>
          </tr>
        </thead>
        <tbody>
          {members.map((member) => (
            <tr key={member.handle}>
              <Th scope="row">
                <bdi>{member.name}</bdi>
              </Th>
              <Td>{member.handle}</Td>
              <Td>{ROLES[member.role]}</Td>
            </tr>
          ))}
        </tbody>
      </Table>
    </div>
  );
}
