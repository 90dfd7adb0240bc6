import type { Colleague } from "@/lib/discussion/model";

/** A mention that is being typed: where its "@" stands and what follows it up to the caret. */
export type Begun = { start: number; query: string };

const BEGUN = /(?:^|[\s([“"'>])@([\p{L}\p{N}-]{0,40})$/u;
const MOST = 8;

/** The mention that ends at the caret; null where none does. */
export function mentionAt(text: string, caret: number): Begun | null {
  const found = BEGUN.exec(text.slice(0, caret));
  const query = found?.[1];
  return query === undefined ? null : { start: caret - query.length - 1, query };
}

/** The colleagues whose handle, or a word of whose name, begins with what is typed. */
export function suggestions(colleagues: Colleague[], query: string): Colleague[] {
  const typed = folded(query);
  const fits = ({ handle, name, own }: Colleague) =>
    !own &&
    [handle, ...handle.split("-"), ...name.split(/\s+/)].some((word) => folded(word).startsWith(typed));
  return colleagues.filter(fits).slice(0, MOST);
}

/** Letters as they are searched for: without case and accents. */
function folded(text: string): string {
  return text.normalize("NFD").replace(/\p{M}/gu, "").toLowerCase();
}
