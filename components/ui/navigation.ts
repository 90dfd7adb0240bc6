/**
 * Where an action leads that ends by throwing so: Next's word for it, which whoever shows pages understands; null for
 * an error. What is caught and is none has to be thrown on.
 */
export function navigationOf(error: unknown): string | null {
  const digest = error instanceof Error && "digest" in error ? String(error.digest) : "";
  return /^NEXT_(REDIRECT|HTTP_ERROR_FALLBACK);/.test(digest) ? digest : null;
}
