import normalizeUrl from "normalize-url";

/** What links carry to be counted by; whatever may say which article is meant stays. */
const TRACKING = [
  /^(utm|mtm|pk|piwik|hsa|oly|amp|at|ns|mc)_/i,
  /^(fbclid|gclid|gclsrc|dclid|gbraid|wbraid|msclkid|twclid|ttclid|yclid|li_fat_id|igshid|igsh|s_cid|usqp)$/i,
  /^(mkt_tok|vero_id|wickedid|_ga|_gl|_hsenc|_hsmi|__twitter_impression|ref_src|ref_url|sharetoken)$/i,
  /^(cmp|cmpid|ncid|ocid|smid|smtyp|xtor|ito|ftag|unlocked_article_code)$/i,
];

/** Hosts that show other hosts' pages, and how they write the page's own address: "/amp/s/news.example/story". */
const AMP_CACHES: { host: RegExp; path: RegExp }[] = [
  { host: /(^|\.)(google\.[a-z.]{2,6}|bing\.com)$/, path: /^\/amp\/(?:s\/)?([^/]+\..*)$/ },
  { host: /(^|\.)(cdn\.ampproject\.org|bing-amp\.com)$/, path: /^\/[a-z]{1,2}\/(?:s\/)?([^/]+\..*)$/ },
];

/**
 * One key for all addresses under which the same article is found: with or without www, for telephones, as AMP, with
 * tracking parameters, http or https. Parameters that may say which article it is stay, so that two articles never
 * have one key; where a page's canonical address differs by more, that is another address of the article.
 * @param url an http or https address
 * @throws TypeError for what is none
 */
export function addressKey(url: string): string {
  const own = unwrapped(new URL(url));
  own.hostname = own.hostname.replace(/(^|\.)(?:(?:www|m|mobile|amp)\.)+(?=[^.]+\.[^.]+)/g, "$1");
  own.pathname = withoutAmp(own.pathname);
  if (!/^#[!/]/.test(own.hash)) own.hash = "";
  for (const name of ["amp", "outputType"])
    if (/^(|1|true|amp)$/.test(own.searchParams.get(name) ?? "x")) own.searchParams.delete(name);
  return normalizeUrl(own.href, {
    forceHttps: true,
    stripProtocol: true,
    stripWWW: false,
    removeQueryParameters: TRACKING,
    removeDirectoryIndex: [/^index\.(html?|php)$/],
    emptyQueryValue: "never",
  });
}

/** The address that an AMP cache shows, else the address itself. */
function unwrapped(url: URL): URL {
  const cache = AMP_CACHES.find(({ host, path }) => host.test(url.hostname) && path.test(url.pathname));
  const [, own] = cache?.path.exec(url.pathname) ?? [];
  return own && URL.canParse(`https://${own}`) ? new URL(`https://${own}${url.search}${url.hash}`) : url;
}

/** Only beside what looks like an article's own name is "amp" a form of it; elsewhere it may be what it is about. */
function withoutAmp(path: string): string {
  return path
    .replace(/^\/amp\/(?=.*[\d-])/, "/")
    .replace(/([^/]*[\d-][^/]*)(\/amp\/?|\.amp)$/, "$1")
    .replace(/\.amp(\.html?)$/, "$1");
}
