import { missingToCount, type VerdictFields } from "@/lib/verdicts/fields";

/** What a verdict still lacks, as it is typed: to be submitted, and to be counted. */
export function MissingToCount({
  fields,
  problems,
}: {
  fields: VerdictFields;
  problems: Record<string, string>;
}) {
  const missing = missingToCount(fields);
  const unsubmittable = Object.entries(problems);
  if (missing.length === 0 && unsubmittable.length === 0)
    return (
      <p id="missing" className="text-sm font-medium text-success" data-missing="0">
        <span aria-hidden="true">✓ </span>This verdict is complete: it will be counted.
      </p>
    );
  return (
    <div id="missing" className="grid gap-1 text-sm" data-missing={missing.length + unsubmittable.length}>
      <p className="font-semibold">Still missing for this verdict to count:</p>
      <ul className="list-disc ps-5">
        {missing.map((sentence) => (
          <li key={sentence}>{sentence}</li>
        ))}
        {unsubmittable.map(([path, message]) => (
          <li key={path}>
            <a href={`#${path}`}>{whereOf(path)}</a>: {message}
          </li>
        ))}
      </ul>
    </div>
  );
}

const WHERE: Record<string, string> = {
  rating: "Rating",
  explanation: "Explanation",
  searchNote: "Search",
  note: "What changed",
  newsroomId: "Newsroom",
  sources: "Sources",
};

function whereOf(path: string): string {
  const source = /^sources\.(\d+)/.exec(path)?.[1];
  return source === undefined ? (WHERE[path] ?? path) : `Source ${Number(source) + 1}`;
}
