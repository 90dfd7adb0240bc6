import { connection } from "next/server";
import { readSitemapPlaces } from "@/app/(public)/reads";
import { nothingHere, streamed } from "@/app/answers";
import { readFileName, sitemapXml } from "@/lib/publishing/sitemap-xml";

/** A file of the sitemap's index. */
export async function GET(_: Request, { params }: RouteContext<"/sitemaps/[file]">): Promise<Response> {
  await connection();
  const stretch = readFileName((await params).file);
  if (!stretch || (await readSitemapPlaces(stretch)).places.length === 0) return nothingHere();
  return streamed(sitemapXml([stretch], readSitemapPlaces), "application/xml; charset=utf-8");
}
