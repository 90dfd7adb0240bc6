import type { MetadataRoute } from "next";
import { addressOf } from "@/lib/publishing/addresses";

/** Everything that is public may be indexed; what belongs to people who are signed in is left alone. */
export default function robots(): MetadataRoute.Robots {
  const rules = { userAgent: "*", allow: "/", disallow: ["/desk", "/account", "/sign-in", "/api/"] };
  return { rules, sitemap: addressOf("/sitemap.xml") };
}
