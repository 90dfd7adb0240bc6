import { connection } from "next/server";
import { readPublishedState, readSitemapPlaces } from "@/app/(public)/reads";
import { nothingHere, readTwice, streamed } from "@/app/answers";
import type { Stretch } from "@/lib/publishing/sitemap";
import { readFileName, sitemapXml } from "@/lib/publishing/sitemap-xml";

const TYPE = "application/xml; charset=utf-8";

/** A file of the sitemap's index. */
export async function GET(request: Request, { params }: RouteContext<"/sitemaps/[file]">): Promise<Response> {
  await connection();
  const stretch = readFileName((await params).file);
  const read = (from: Stretch) => readTwice(() => readSitemapPlaces(from));
  if (!stretch || (await read(stretch)).places.length === 0) return nothingHere();
  const state = await readTwice(readPublishedState);
  return streamed(request, sitemapXml([stretch], read), { type: TYPE, state });
}
