import type { MetadataRoute } from "next";
import { addressOf } from "@/lib/publishing/addresses";

/** Everything that is public may be indexed; what belongs to people who are signed in is left alone. */
export default function robots(): MetadataRoute.Robots {
  const disallow = [
    "/desk",
    "/account",
    "/error-reports",
    "/invitations",
    "/notifications",
    "/report",
    "/sign-in",
    "/unsubscribe",
    "/api/",
  ];
  return { rules: { userAgent: "*", allow: "/", disallow }, sitemap: addressOf("/sitemap.xml") };
}
