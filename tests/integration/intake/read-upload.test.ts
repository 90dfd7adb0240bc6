import { describe, expect, it } from "vitest";
import { readUpload } from "@/lib/intake/read-upload";
import { docx, docxOf, packedZeros, pdf, pdfOf } from "@/tests/support/documents";

const FIRST = "The ministry of the example republic said on Monday that exports had risen by 12 percent.";
const SECOND = "“We expect this to go on,” the minister said, and added that imports had fallen.";

const PDF = pdf([
  ...(FIRST.match(/.{1,30}(?: |$)/g) ?? []).map((text) => ({ text, below: 12 })),
  { text: "It will publish the fig-", below: 24 },
  { text: "ures.", below: 12 },
]);

const upload = (bytes: string | Uint8Array, name: string, type = "") =>
  readUpload({ bytes: typeof bytes === "string" ? Buffer.from(bytes) : bytes, name, type });
const refused = (words: string) =>
  expect.objectContaining({ fields: { file: expect.stringContaining(words) } });

describe("a file's text", () => {
  const html = `<title>Exports rise | Daily</title><nav>Menu</nav><article><p>${FIRST}</p><p>${SECOND}</p></article>`;
  const markdown = `---\ntitle: "Exports *rise*"\ndate: 2025-04-03\n---\n# Exports rise\n\n**The ministry** of the [example republic](https://a.example) said on Monday that exports had risen by _12_ percent.\n\n> ${SECOND}\n`;

  it.each<[string, string | Uint8Array, string[]]>([
    ["a.txt", `${FIRST}\r\n\r\n${SECOND}\r\n`, [FIRST, SECOND]],
    ["A.HTML", html, [FIRST, SECOND]],
    ["a.md", markdown, ["Exports rise", FIRST, SECOND]],
    ["a.docx", docx([FIRST, SECOND]), [FIRST, SECOND]],
    ["a.pdf", PDF, [FIRST, "It will publish the figures."]],
  ])("%s", async (name, bytes, paragraphs) => {
    const { text, arrival, fileName, url, addresses } = await upload(bytes, name);
    expect(text.split("\n\n")).toEqual(paragraphs);
    expect({ arrival, fileName, url, addresses }).toEqual({
      arrival: "UPLOADED",
      fileName: name,
      url: null,
      addresses: [],
    });
  });

  it("in other encodings than UTF-8", async () => {
    const german =
      "Die Minister sprachen über Größe und Maß der Änderungen; später hieß es, für März sei mehr geplant.";
    expect((await upload(Buffer.from(german, "latin1"), "a.txt")).text).toBe(german);
    expect((await upload(Buffer.from(`\ufeff${german}`, "utf16le"), "a.txt")).text).toBe(german);
    expect((await upload(Buffer.from(german), "a.txt", "text/plain;charset=iso-8859-1")).text).toBe(german);
  });

  it("what a file says of itself is a fact of the file", async () => {
    const { facts } = await upload(markdown, "a.md");
    expect(facts).toEqual({
      headline: { value: "Exports *rise*", origin: "file" },
      datePublished: { value: "2025-04-03", origin: "file" },
    });
    const named = await upload(pdf([{ text: FIRST, below: 12 }], "Exports rise"), "a.pdf");
    expect(named.facts).toEqual({ headline: { value: "Exports rise", origin: "file" } });
  });

  it("a page from a file says an address, and is not known under it", async () => {
    const page = await upload(`<link rel="canonical" href="https://daily.example/a-1">${html}`, "a.html");
    expect(page.facts.url).toEqual({ value: "https://daily.example/a-1", origin: "canonical" });
    expect(page.addresses).toEqual([]);
  });

  it("its first bytes tell more than its name", async () => {
    expect((await upload(pdf([{ text: FIRST, below: 12 }]), "a.txt")).text).toBe(FIRST);
  });
});

describe("is refused with a sentence", () => {
  it.each<[string, string | Uint8Array, string, string]>([
    ["a picture", "\x89PNG", "a.png", "Files of these kinds"],
    ["a program", "MZ", "a.exe", "Files of these kinds"],
    ["an old Word file", "\xd0\xcf", "a.doc", "Files of these kinds"],
    ["an empty file", "", "a.txt", "empty"],
    ["only what stands around articles", "Menu\n\nShare\n\n© 2025", "a.txt", "No text was found"],
    ["what is larger than 3 MB", "x".repeat(3_000_001), "a.txt", "larger than 3 MB"],
    ["a text without end", `${FIRST}\n\n`.repeat(6_000), "a.txt", "longer than 400,000"],
    ["a PDF that is none", "%PDF-1.7 and nothing", "a.pdf", "damaged"],
    ["a Word file that is none", "hello", "a.docx", "damaged"],
    ["a zip that is no Word file", docxOf("<x/>").subarray(0, 200), "a.docx", "damaged"],
  ])("%s", async (_, bytes, name, words) => {
    await expect(upload(bytes, name)).rejects.toEqual(refused(words));
  });

  it.concurrent.each<[string, Uint8Array, string]>([
    [
      "a Word file that unpacks to a gigabyte",
      docxOf({ packed: packedZeros(1_024), length: 2 ** 30 }),
      "a.docx",
    ],
    ["one that says that it does not", docxOf({ packed: packedZeros(1_024), length: 1_000 }), "a.docx"],
    [
      "a PDF that unpacks to a gigabyte",
      pdfOf(Buffer.concat([Buffer.from([0x78, 0x9c]), packedZeros(1_024)])),
      "a.pdf",
    ],
    [
      "a Word file nested without end",
      docxOf(`<w:document xmlns:w="x"><w:body>${"<w:p>".repeat(300_000)}`),
      "a.docx",
    ],
  ])("%s", async (_, bytes, name) => {
    const sentence = expect.stringMatching(/unpacks to more|in time|damaged/);
    await expect(upload(bytes, name)).rejects.toMatchObject({ fields: { file: sentence } });
  });

  it("and the next one is read", async () => expect((await upload(FIRST, "a.txt")).text).toBe(FIRST));
});
