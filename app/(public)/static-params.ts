/**
 * Next caches a page with a param whole once it has rendered one of its kind at build. No slug is "_", so that the
 * build renders a page that is not found, and needs no database for it.
 */
export const PLACEHOLDER = "_";

/** The one value of the param of the pages whose address has none (next.config.ts leads to them). */
export const NOW = "now";
