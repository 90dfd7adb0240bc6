import type { NextConfig } from "next";
import { BODY_BYTES } from "./lib/platform/body-limit";
import { embedPolicy, publicPolicy, securityHeaders, UNFRAMED } from "./lib/platform/security-headers";
import { EMBED_STYLE } from "./lib/publishing/embed-style";

/** Pages whose address has no parameter are served by a route that has one, so that they are cached whole (ADR 0003). */
const CACHED = {
  "/": "front",
  "/articles": "articles",
  "/newsrooms": "newsrooms",
  "/moderation": "moderation",
  "/corrections": "corrections",
  "/contradictions": "contradictions",
  "/data": "data",
};

const development = process.env.NODE_ENV === "development";

/** The host of the site's own address: a proxy may ask for pages under another. */
const ownHosts = URL.canParse(process.env.TOUCHSTONE_URL ?? "")
  ? [new URL(process.env.TOUCHSTONE_URL ?? "").host]
  : [];

const config: NextConfig = {
  cacheComponents: true,
  partialPrefetching: false,
  distDir: process.env.NEXT_DIST_DIR || ".next",
  poweredByHeader: false,
  reactStrictMode: true,
  devIndicators: false,
  // Pages and reads are kept up to this size each; the least recently used go first.
  cacheMaxMemorySize: 64 * 1024 * 1024,
  // `npm test` checks the types, once; a build need not do so again.
  typescript: { ignoreBuildErrors: true },
  // scripts/serve.ts compresses, after it has looked at what next answers.
  compress: false,
  experimental: {
    // A record one may not see answers 404; a page one may not enter answers 403.
    authInterrupts: true,
    // Pages rendered at run time live in memory only: their number is set by visitors.
    isrFlushToDisk: false,
    serverActions: { bodySizeLimit: BODY_BYTES, allowedOrigins: ownHosts },
  },
  serverExternalPackages: ["pino", "nodemailer", "sentencex"],
  headers: async () => [
    { source: "/:path*", headers: securityHeaders(process.env.TOUCHSTONE_URL ?? "") },
    {
      source: "/((?!embed/claims/[^/]*$).*)",
      headers: [
        UNFRAMED,
        // proxy.ts puts a stricter one in its place on pages that are rendered for one request.
        { key: "Content-Security-Policy", value: publicPolicy(development) },
      ],
    },
    {
      source: "/embed/claims/:slug",
      headers: [{ key: "Content-Security-Policy", value: embedPolicy(EMBED_STYLE) }],
    },
    {
      // The address is the key: no other site learns it. Not on the form, whose post would then not say where it is from.
      source: "/error-reports/((?!new$).*)",
      headers: [{ key: "Referrer-Policy", value: "no-referrer" }],
    },
    {
      // Browsers ask again each time, shared caches after a second: a verdict shows within two. Next's own header
      // would let a browser show yesterday's page while it asks.
      source:
        "/((?!_next|api|desk|account|error-reports|invitations|notifications|report|sign-in|unsubscribe).*)",
      headers: [{ key: "Cache-Control", value: "public, max-age=0, s-maxage=1, must-revalidate" }],
    },
  ],
  rewrites: async () =>
    Object.entries(CACHED).map(([source, page]) => ({ source, destination: `/cached/${page}/now` })),
};

export default config;
