import type { Subject } from "./subject";

/** How a report or a decision names what it is about. */
export type SubjectColumns = {
  claimId: string | null;
  verdictId: string | null;
  sourceUrl: string | null;
  commentId: string | null;
};

type Row = SubjectColumns & { userId?: string | null; claim: { slug: string } | null };

const NONE: SubjectColumns = { claimId: null, verdictId: null, sourceUrl: null, commentId: null };

/** The columns of a report of `subject`. @param claimId the id of a claim that is itself the subject */
export function columnsOf(subject: Subject, claimId: string | null): SubjectColumns {
  switch (subject.kind) {
    case "claim":
      return { ...NONE, claimId };
    case "verdict":
      return { ...NONE, verdictId: subject.verdictId };
    case "source":
      return { ...NONE, verdictId: subject.verdictId, sourceUrl: subject.url };
    case "comment":
      return { ...NONE, commentId: subject.commentId };
    case "person":
      return NONE;
  }
}

/** What a stored report or decision is about. */
export function subjectOf({ claim, verdictId, sourceUrl, commentId, userId }: Row): Subject {
  if (claim) return { kind: "claim", slug: claim.slug };
  if (verdictId && sourceUrl !== null) return { kind: "source", verdictId, url: sourceUrl };
  if (verdictId) return { kind: "verdict", verdictId };
  if (commentId) return { kind: "comment", commentId };
  if (userId) return { kind: "person", userId };
  throw new Error("a report or decision has a subject");
}
