/**
 * Whether an address' last part can be a slug, as the database's own rule has it. Whatever else stands there (null
 * characters, another script, 100,000 letters) names nothing and is never asked for.
 */
export function isSlug(text: string): boolean {
  return text.length <= 100 && /^[a-z0-9]+(-[a-z0-9]+)*$/.test(text);
}
