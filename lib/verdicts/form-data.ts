import { EMPTY_FIELDS, EMPTY_SOURCE, type SourceFields, type VerdictFields } from "./fields";

/**
 * Reads the verdict form as a browser without scripts posts it: sources in fields named `sources.0.url`.
 * Never fails: what is absent is empty.
 */
export function fieldsFrom(form: FormData): VerdictFields {
  const text = (name: string) => {
    const value = form.get(name);
    return typeof value === "string" ? value : "";
  };
  const indexes = [...form.keys()]
    .flatMap((key) => /^sources\.(\d{1,3})\.url$/.exec(key)?.[1] ?? [])
    .map(Number);
  return {
    rating: text("rating"),
    explanation: text("explanation"),
    searchNote: text("searchNote"),
    note: text("note"),
    correction: text("correction"),
    newsroomId: text("newsroomId"),
    sources: indexes
      .sort((a, b) => a - b)
      .map((index) => ({
        url: text(`sources.${index}.url`),
        title: text(`sources.${index}.title`),
        publisher: text(`sources.${index}.publisher`),
        stance: text(`sources.${index}.stance`),
        primary: form.has(`sources.${index}.primary`),
        quote: text(`sources.${index}.quote`),
        note: text(`sources.${index}.note`),
      })),
  };
}

/** A change to the list of sources, as the form's buttons name it. */
export type SourceChange = { kind: "add"; url: string } | { kind: "remove" | "up" | "down"; index: number };

/** Reads a button's value such as "remove:2"; null when it is none of these. */
export function sourceChangeFrom(intent: string, pastedUrl: string): SourceChange | null {
  if (intent === "add") return { kind: "add", url: pastedUrl.trim() };
  const match = /^(remove|up|down):(\d{1,3})$/.exec(intent);
  return match ? { kind: match[1] as "remove" | "up" | "down", index: Number(match[2]) } : null;
}

/** The sources after the change; out-of-range changes leave them as they are. */
export function changeSources(sources: SourceFields[], change: SourceChange): SourceFields[] {
  if (change.kind === "add")
    return [...sources, { ...EMPTY_SOURCE, url: change.url, publisher: hostOf(change.url) }];
  const { index, kind } = change;
  const one = sources[index];
  if (!one) return sources;
  const rest = sources.toSpliced(index, 1);
  if (kind === "remove") return rest;
  return rest.toSpliced(Math.max(0, index + (kind === "up" ? -1 : 1)), 0, one);
}

/** Whether two drafts hold the same. */
export function sameFields(a: VerdictFields | null, b: VerdictFields | null): boolean {
  return JSON.stringify(a ?? EMPTY_FIELDS) === JSON.stringify(b ?? EMPTY_FIELDS);
}

function hostOf(url: string): string {
  return URL.canParse(url) ? new URL(url).hostname.replace(/^www\./, "") : "";
}
