import { describe, expect, it } from "vitest";
import { embedOf } from "@/lib/publishing/embed";
import { claimAt, oembedAddress, oembedOf } from "@/lib/publishing/oembed";
import { AGREED, HOSTILE, publicClaim } from "./published";

const PAGE = "http://localhost:3000/claims/harbour-opened-in-1950";
const parsed = (html: string) => new DOMParser().parseFromString(html, "text/html");
const textOf = (html: string) => parsed(html).body.textContent?.replace(/[\s\u2066-\u2069]+/g, " ");

describe("the embed", () => {
  it("says what was claimed, what newsrooms concluded, and where to read on", () => {
    const html = embedOf(publicClaim(AGREED));
    expect(textOf(html)).toContain("The harbour opened in 1950. Said by The Mayor Consensus: False");
    expect(textOf(html)).toContain("5 reviewers of 3 newsrooms.");
    expect(parsed(html).querySelector("a")?.href).toBe(PAGE);
    expect(parsed(html).querySelectorAll("rect.s1")).toHaveLength(1);
  });

  it("says before quorum only how far it is", () => {
    const html = embedOf(publicClaim("A1 A1"));
    expect(textOf(html)).toContain("Under review");
    expect(textOf(html)).not.toContain("False");
    expect(
      textOf(embedOf(publicClaim("", { lifecycle: "RETRACTED", lifecycleNote: "Lifted wrongly." }))),
    ).toContain("This claim was closed. Lifted wrongly.");
  });

  it("holds any text as text, has no script and asks for nothing", () => {
    const claimant = { slug: "x", name: HOSTILE, type: "PERSON" as const, sameAs: null, description: "" };
    const html = embedOf(publicClaim(AGREED, { statement: HOSTILE, claimant, inLanguage: '"><script>' }));
    const page = parsed(html);
    expect(page.querySelectorAll("script,img,iframe,object,form,style ~ style,[src],[onload]")).toHaveLength(
      0,
    );
    expect([...page.querySelectorAll("link")].map((link) => link.rel)).toEqual(["canonical"]);
    expect(page.querySelector("h1")?.textContent).toContain("</script><script>alert(1)</script>");
    expect(html).not.toContain("<script");
  });

  it("is small, however long the texts are", () => {
    const long = "\u{1F600}".repeat(500);
    const claimant = { slug: "x", name: long, type: "PERSON" as const, sameAs: null, description: "" };
    expect(Buffer.byteLength(embedOf(publicClaim(AGREED)))).toBeLessThan(5_000);
    expect(
      Buffer.byteLength(embedOf(publicClaim(AGREED, { statement: long.repeat(2), claimant }))),
    ).toBeLessThan(15_000);
  });
});

describe("oEmbed", () => {
  const room = { width: Number.POSITIVE_INFINITY, height: Number.POSITIVE_INFINITY };

  it("tells how to frame the claim, within the room there is", () => {
    const rich = oembedOf(publicClaim(AGREED), room);
    expect(rich).toMatchObject({ type: "rich", version: "1.0", provider_name: "Touchstone", width: 600 });
    expect(rich.title).toBe("Consensus: False. The harbour opened in 1950.");
    const frame = parsed(rich.html).querySelector("iframe");
    expect(frame?.src).toBe("http://localhost:3000/embed/claims/harbour-opened-in-1950");
    expect([frame?.width, frame?.height]).toEqual(["600", String(rich.height)]);
    expect(oembedOf(publicClaim(AGREED), { width: 320, height: 200 })).toMatchObject({
      width: 320,
      height: 200,
    });
  });

  it("holds any text as text", () => {
    const { html } = oembedOf(publicClaim(AGREED, { statement: HOSTILE }), room);
    expect(parsed(html).body.children).toHaveLength(1);
    expect(parsed(html).querySelector("iframe")?.title).toContain("<script>alert(1)</script>");
  });

  it("knows the address of a claim's page from others", () => {
    expect(claimAt(PAGE)).toBe("harbour-opened-in-1950");
    expect(claimAt(`${PAGE}/?utm=1#verdicts`)).toBe("harbour-opened-in-1950");
    expect(new URL(oembedAddress("a")).searchParams.get("url")).toBe("http://localhost:3000/claims/a");
    for (const other of [
      "",
      "x",
      "http://other.example/claims/a",
      "http://localhost:3000/claims",
      "javascript:1",
    ])
      expect(claimAt(other), other).toBeNull();
  });
});
