import { can, type Permission, type Viewer } from "@/lib/policy";

/**
 * The newsroom in whose log stands what a viewer does: the one in which they may do it; null where they may in several,
 * and nobody asks them which.
 */
export function actingFor(viewer: Viewer, permission: Permission): string | null {
  const possible =
    viewer?.memberships.filter((one) => can({ ...viewer, memberships: [one] }, permission)) ?? [];
  return possible.length === 1 ? (possible[0]?.newsroomId ?? null) : null;
}
