/** Whether what an action threw leads to another page, which is up to whoever shows pages. */
export function isNavigation(error: unknown): boolean {
  const digest = error instanceof Error && "digest" in error ? String(error.digest) : "";
  return /^NEXT_(REDIRECT|HTTP_ERROR_FALLBACK);/.test(digest);
}
