/** What the notices of a merging are known by: a pair may be merged, opened and merged again. */
export function mergeKey(relationId: string, version: number): string {
  return `merge/${relationId}/${version}`;
}
