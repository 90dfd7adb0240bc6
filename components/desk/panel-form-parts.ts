import type { DeskPanel } from "@/lib/desk/panel";

/** What a form of the desk is sent to. */
export type DeskAction = (form: FormData) => Promise<void>;

/** A form that came back: what was wrong, and what had been typed. */
export type Returned = { name: string; message: string; values: Record<string, string> } | null;

/** What each form of the panel is drawn from. */
export type FormProps = { panel: DeskPanel; returned: Returned; action: DeskAction };

/** What every form of the desk says of where it stands and what it has seen. */
export function hiddenOf({ slug, newsroom, version }: DeskPanel) {
  return { slug, newsroom: newsroom.slug, seen: version };
}

/** The part of a form that came back, if it is this one. */
export function backIn(returned: Returned, name: string) {
  const own = returned?.name === name ? returned : null;
  return { problem: own?.message ?? null, typed: own?.values ?? {} };
}
