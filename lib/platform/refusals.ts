// Next answers a plain form whose action calls forbidden() as not found. The action notes here what it meant, and
// scripts/serve.ts, in the same process, sends that; next's bundles each evaluate this module.
const shared = globalThis as { touchstoneRefusals?: Set<string> | undefined };

/** Notes that the request of this id was refused to who made it. */
export function noteRefusal(requestId: string): void {
  shared.touchstoneRefusals ??= new Set();
  shared.touchstoneRefusals.add(requestId);
}

/** Whether the request of this id was refused. */
export function wasRefused(requestId: string): boolean {
  return shared.touchstoneRefusals?.has(requestId) ?? false;
}

/** Forgets a request, once it is answered. */
export function forgetRefusal(requestId: string): void {
  shared.touchstoneRefusals?.delete(requestId);
}
