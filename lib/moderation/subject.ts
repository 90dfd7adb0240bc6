/** What is reported and decided on. A source is known by its address, which outlives the verdict's revisions. */
export type Subject =
  | { kind: "claim"; slug: string }
  | { kind: "verdict"; verdictId: string }
  | { kind: "source"; verdictId: string; url: string }
  | { kind: "comment"; commentId: string }
  | { kind: "person"; userId: string };

export type SubjectKind = Subject["kind"];

const UUID = /^[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}$/;

/** The subject that an address or a form names; null where it names none, or more than one. */
export function subjectFrom(given: Record<string, unknown>): Subject | null {
  const { claim, verdict, source, comment, person } = given;
  if ([claim, verdict, comment, person].filter((one) => one !== undefined && one !== "").length !== 1)
    return null;
  if (typeof claim === "string" && /^[a-z0-9-]{1,100}$/.test(claim)) return { kind: "claim", slug: claim };
  if (isId(verdict)) {
    if (source === undefined || source === "") return { kind: "verdict", verdictId: verdict };
    return isAddress(source) ? { kind: "source", verdictId: verdict, url: source } : null;
  }
  if (isId(comment)) return { kind: "comment", commentId: comment };
  if (isId(person)) return { kind: "person", userId: person };
  return null;
}

/** The fields of addresses and forms by which `subjectFrom` knows a subject again. */
export function subjectFields(subject: Subject): Record<string, string> {
  switch (subject.kind) {
    case "claim":
      return { claim: subject.slug };
    case "verdict":
      return { verdict: subject.verdictId };
    case "source":
      return { verdict: subject.verdictId, source: subject.url };
    case "comment":
      return { comment: subject.commentId };
    case "person":
      return { person: subject.userId };
  }
}

/** Where a subject is reported. */
export function reportPath(subject: Subject): string {
  return `/report?${new URLSearchParams(subjectFields(subject))}`;
}

/** Where a steward decides on a subject. */
export function casePath(subject: Subject): string {
  return `/desk/moderation/case?${new URLSearchParams(subjectFields(subject))}`;
}

function isId(value: unknown): value is string {
  return typeof value === "string" && UUID.test(value);
}

function isAddress(value: unknown): value is string {
  return (
    typeof value === "string" &&
    /^https?:\/\/\S{1,2000}$/.test(value) &&
    !value.includes("\0") &&
    value.isWellFormed()
  );
}
