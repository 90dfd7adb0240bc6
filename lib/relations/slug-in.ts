/** The slug of a claim in what somebody pasted: its address, on the desk or in public, or the slug alone; else null. */
export function slugIn(text: string): string | null {
  const trimmed = text.trim();
  const path = URL.canParse(trimmed) ? new URL(trimmed).pathname : trimmed;
  return /^(?:\/?(?:desk\/)?claims\/)?([a-z0-9-]{1,100})(?:\/(?:history|record)?)?$/.exec(path)?.[1] ?? null;
}
