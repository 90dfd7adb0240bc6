import { connection } from "next/server";
import { readPublishedState, readSitemapFiles, readSitemapPlaces } from "@/app/(public)/reads";
import { answer, readTwice, streamed } from "@/app/answers";
import { EVERYTHING } from "@/lib/publishing/sitemap";
import { sitemapIndexXml, sitemapXml } from "@/lib/publishing/sitemap-xml";

const TYPE = "application/xml; charset=utf-8";

/** The addresses of everything public; an index of such files where one cannot hold them. */
export async function GET(request: Request): Promise<Response> {
  await connection();
  const files = await readTwice(readSitemapFiles);
  if (files) return answer(request, sitemapIndexXml(files), { type: TYPE });
  const state = await readTwice(readPublishedState);
  const xml = sitemapXml(EVERYTHING, (stretch) => readTwice(() => readSitemapPlaces(stretch)));
  return streamed(request, xml, { type: TYPE, state });
}
