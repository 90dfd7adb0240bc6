import { can, type Viewer } from "@/lib/policy";

/**
 * The newsroom in whose log a decision about claims stands: the only one for which the viewer may decide. Null for
 * stewards, and for who may for several: the decision is about claims that belong to nobody, so that none is asked for.
 */
export function speaksFor(viewer: Viewer): string | null {
  const asMember = viewer && { ...viewer, isSteward: false };
  const possible = asMember?.memberships.filter((one) => can(asMember, "relation:decide", one)) ?? [];
  return possible.length === 1 ? (possible[0]?.newsroomId ?? null) : null;
}
