import { TrustTable } from "@/components/moderation/trust-table";

/** The part of the methodology about abuse: who reports, who decides, and what that does to the count. */
export const moderation = {
  id: "moderation",
  title: "Reports and stewards",
  children: (
    <>
      <p>
        Whoever is signed in can report a claim, a verdict or a source, with a reason. A steward of this
        instance decides, never on their own things: they dismiss the report, hide a claim or a source, void a
        verdict, or suspend an account. Each decision has a category and a reason, can be taken back, and
        stands in the <a href="/moderation">log of what stewards decided</a>.
      </p>
      <p>
        A voided verdict leaves the count, and the history of the claim says so. A hidden source gives its
        verdict no weight: a verdict whose every source is hidden does not count. The verdicts of a suspended
        account stay counted unless they are voided one by one.
      </p>
      <p>How much one account may do within an hour grows with what it has done:</p>
      <TrustTable />
    </>
  ),
};
