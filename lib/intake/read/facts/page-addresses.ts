import { plausible } from "./plausible";

const LINKS =
  "link[rel~=canonical], link[rel~=amphtml], link[rel~=alternate][media], meta[property='og:url']";

/** Other addresses of the same page, as it says itself: its canonical one, its form for telephones, AMP. */
export function pageAddresses(document: Document, url: string): string[] {
  const links = [...document.querySelectorAll(LINKS)];
  const said = links
    .map((link) => link.getAttribute("href") ?? link.getAttribute("content") ?? "")
    .slice(0, 10);
  return said.flatMap((one) => plausible("url", one, { url, site: null }) ?? []);
}
