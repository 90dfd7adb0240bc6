import { can, type Viewer } from "@/lib/policy";

/** The newsroom for which somebody works on a claim. */
export type Workplace = NonNullable<Viewer>["memberships"][number];

/**
 * The newsroom in which a viewer works: the one whose slug is asked for if they belong to it, else their first; null
 * for who belongs to none.
 */
export function workplaceOf(viewer: NonNullable<Viewer>, asked: unknown): Workplace | null {
  const own = viewer.memberships.filter((one) => can(viewer, "board:read", one));
  return own.find(({ slug }) => slug === asked) ?? own[0] ?? null;
}
