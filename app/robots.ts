import type { MetadataRoute } from "next";

/** Everything that is public may be indexed; what belongs to people who are signed in is left alone. */
export default function robots(): MetadataRoute.Robots {
  return {
    rules: { userAgent: "*", allow: "/", disallow: ["/desk", "/account", "/sign-in", "/report", "/api/"] },
  };
}
