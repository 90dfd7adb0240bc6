import { connection } from "next/server";
import { answer } from "@/app/answers";
import { addressOf } from "@/lib/publishing/addresses";

/** Everything that is public may be indexed; what belongs to people who are signed in is left alone. */
export async function GET(request: Request): Promise<Response> {
  await connection();
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
  const rules = ["User-Agent: *", "Allow: /", ...disallow.map((path) => `Disallow: ${path}`)];
  const body = `${rules.join("\n")}\n\nSitemap: ${addressOf("/sitemap.xml")}\n`;
  return answer(request, body, { type: "text/plain; charset=utf-8" });
}
