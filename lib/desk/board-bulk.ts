/** What can be done to many claims at once, in the order in which it is offered. */
export const BULK_KINDS = ["assign", "label", "due", "decline"] as const;
export type BulkKind = (typeof BULK_KINDS)[number];

/** What became of many claims: how many were changed, and why the others were not. */
export type BulkOutcome = {
  done: number;
  failed: { slug: string; problem: string }[];
};

/** An outcome in few characters, to be kept in a cookie: each problem once, each claim by its slug. */
export function writeOutcome({ done, failed }: BulkOutcome): Record<string, string> {
  const problems = [...new Set(failed.map((one) => one.problem))];
  return {
    done: String(done),
    count: String(failed.length),
    problems: problems.join("\n"),
    failed: failed.map(({ slug, problem }) => `${problems.indexOf(problem)}:${slug}\n`).join(""),
  };
}

/** What `writeOutcome` wrote, and how many of the failed it had no room for; null where it wrote nothing. */
export function readOutcome(kept: Record<string, string>): (BulkOutcome & { more: number }) | null {
  const { done, count, problems = "", failed = "" } = kept;
  if (done === undefined || count === undefined) return null;
  const sentences = problems.split("\n");
  // A line that was cut has no end.
  const lines = failed.split("\n").slice(0, -1);
  const rows = lines.flatMap((line) => {
    const [, at, slug] = /^(\d+):(.+)$/.exec(line) ?? [];
    const problem = sentences[Number(at)];
    return slug && problem ? [{ slug, problem }] : [];
  });
  return { done: Number(done), failed: rows, more: Math.max(0, Number(count) - rows.length) };
}
