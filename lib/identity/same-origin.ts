/** What a browser says of where a request comes from: the headers of these names. */
export type Provenance = { secFetchSite: string | null; origin: string | null; host: string | null };

/**
 * Whether a page of this site made the request. `Sec-Fetch-Site` decides where it is sent (https and localhost);
 * elsewhere `Origin` has to be the site's own or that of the host that was asked. A request that says nothing of
 * where it comes from is not ours, and neither is "none": no form of ours is an address typed by hand.
 */
export function isSameOrigin({ secFetchSite, origin, host }: Provenance, ownOrigin: string): boolean {
  if (secFetchSite !== null) return secFetchSite === "same-origin";
  if (origin === null || !URL.canParse(origin)) return false;
  return origin === ownOrigin || new URL(origin).host === host;
}
