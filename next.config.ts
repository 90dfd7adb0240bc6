import type { NextConfig } from "next";

const config: NextConfig = {
  cacheComponents: true,
  distDir: process.env.NEXT_DIST_DIR || ".next",
  poweredByHeader: false,
  reactStrictMode: true,
  devIndicators: false,
  experimental: {
    // A record one may not see answers 404; a page one may not enter answers 403.
    authInterrupts: true,
    // Pages rendered at run time live in memory only: their number is set by visitors.
    isrFlushToDisk: false,
    serverActions: { bodySizeLimit: "1mb" },
  },
  serverExternalPackages: ["pino", "nodemailer"],
};

export default config;
