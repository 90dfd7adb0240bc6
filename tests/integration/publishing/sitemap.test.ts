import { beforeAll, describe, expect, it } from "vitest";
import { db } from "@/lib/platform/db";
import { EVERYTHING, type Stretch, sitemapFiles, sitemapPlaces } from "@/lib/publishing/sitemap";
import { readFileName, sitemapIndexXml, sitemapXml } from "@/lib/publishing/sitemap-xml";
import { createClaim, createNewsroom } from "@/tests/support/scenario";
import { onTestDatabase } from "@/tests/support/test-database";
import { problemsOf, textsOf } from "@/tests/support/xml";

onTestDatabase();

const SITE = "http://localhost:3000";

let slugs: string[];

beforeAll(async () => {
  const claims = [];
  for (let index = 0; index < 7; index++) claims.push(await createClaim());
  const [draft, hidden, ...open] = claims;
  await db().claim.update({ where: { id: draft?.id ?? "" }, data: { lifecycle: "DRAFT" } });
  await db().claim.update({ where: { id: hidden?.id ?? "" }, data: { hiddenAt: new Date() } });
  slugs = open.map((claim) => claim.slug);
  await createNewsroom([], { verified: false });
});

/** The file as whoever fetches it has it, read two places at a time. */
async function fileOf(stretches: Stretch[], most?: number): Promise<string> {
  const pieces: string[] = [];
  for await (const piece of sitemapXml(stretches, (stretch) => sitemapPlaces(stretch, 2), most))
    pieces.push(piece);
  return pieces.join("");
}

const locsOf = (xml: string) => textsOf(xml, "//s:loc", { s: "http://www.sitemaps.org/schemas/sitemap/0.9" });

describe("the sitemap", () => {
  it("is one file while that holds everything, and names what is public", async () => {
    expect(await sitemapFiles()).toBeNull();
    const xml = await fileOf(EVERYTHING);
    expect(problemsOf(xml, "sitemap")).toEqual([]);
    expect(problemsOf(xml, "urlset")).toEqual([]);
    const locs = locsOf(xml);
    expect(locs.filter((loc) => loc.startsWith(`${SITE}/claims/`))).toEqual(
      slugs.map((slug) => `${SITE}/claims/${slug}`),
    );
    expect(locs).toContain(`${SITE}/`);
    expect(locs.filter((loc) => loc.includes("/articles/"))).toHaveLength(5);
    expect(locs.filter((loc) => loc.includes("/newsrooms/"))).toEqual([]);
    expect(new Set(locs).size).toBe(locs.length);
  });

  it("is an index over files that together hold everything once, none of them too much", async () => {
    const files = await sitemapFiles(2);
    const index = sitemapIndexXml(files ?? []);
    expect(problemsOf(index, "sitemap")).toEqual([]);
    const names = locsOf(index).map((loc) => loc.replace(`${SITE}/sitemaps/`, ""));
    expect(names.length).toBe(1 + 3 + 3);
    const found: string[] = [];
    for (const name of names) {
      const stretch = readFileName(name);
      if (!stretch) throw new Error(`no file ${name}`);
      const xml = await fileOf([stretch], stretch.kind === "pages" ? undefined : 2);
      expect(problemsOf(xml, "sitemap"), name).toEqual([]);
      expect(problemsOf(xml, "urlset"), name).toEqual([]);
      found.push(...locsOf(xml));
    }
    expect(found.sort()).toEqual(locsOf(await fileOf(EVERYTHING)).sort());
  });

  it.each(["", "claims", "claims.xml.gz", "people.xml", "claims-1.xml", "claims-';--.xml", "../claims.xml"])(
    "has no file %j",
    (name) => expect(readFileName(name)).toBeNull(),
  );
});

describe("the schema", () => {
  it("refuses what is no sitemap", () => {
    const ns = 'xmlns="http://www.sitemaps.org/schemas/sitemap/0.9"';
    for (const xml of [
      `<urlset ${ns}></urlset>`,
      `<urlset ${ns}><url><loc>${SITE}/claims</loc><lastmod>yesterday</lastmod></url></urlset>`,
      `<urlset ${ns}><url><lastmod>2026-01-01</lastmod></url></urlset>`,
      "<urlset><url><loc>http://somewhere.example/</loc></url></urlset>",
      "<urlset",
    ])
      for (const schema of ["sitemap", "urlset"] as const)
        expect(problemsOf(xml, schema), `${schema} of ${xml}`).toHaveLength(1);
  });
});
