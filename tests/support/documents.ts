import { crc32 } from "node:zlib";

/** A text as each kind of file that can be uploaded. Paragraphs of a PDF are of plain ASCII. */
export const DOCUMENTS: Record<string, (paragraphs: string[]) => Buffer> = {
  "story.txt": (paragraphs) => Buffer.from(paragraphs.join("\n\n")),
  "story.md": (paragraphs) => Buffer.from(`# A headline\n\n${paragraphs.join("\n\n")}\n`),
  "story.html": (paragraphs) =>
    Buffer.from(
      `<!doctype html><meta charset="utf-8"><title>A headline</title><article><h1>A headline</h1>${paragraphs.map((one) => `<p>${one}</p>`).join("")}</article>`,
    ),
  "story.pdf": pdfOf,
  "story.docx": docxOf,
};

/** A PDF of one page, each paragraph broken into lines, with room between paragraphs. */
function pdfOf(paragraphs: string[]): Buffer {
  const lines = paragraphs.flatMap((one) => [
    ...(one.match(/.{1,80}(\s|$)/g) ?? []).map((line) => `(${line.replace(/[\\()]/g, "\\$&")}) Tj T*`),
    "T*",
  ]);
  const stream = `BT /F1 11 Tf 14 TL 50 780 Td ${lines.join("\n")} ET`;
  const objects = [
    "<< /Type /Catalog /Pages 2 0 R >>",
    "<< /Type /Pages /Kids [3 0 R] /Count 1 >>",
    "<< /Type /Page /Parent 2 0 R /MediaBox [0 0 595 842] /Contents 4 0 R /Resources << /Font << /F1 5 0 R >> >> >>",
    `<< /Length ${stream.length} >>\nstream\n${stream}\nendstream`,
    "<< /Type /Font /Subtype /Type1 /BaseFont /Helvetica >>",
  ];
  let file = "%PDF-1.4\n";
  const places = objects.map((object, index) => {
    const place = file.length;
    file += `${index + 1} 0 obj\n${object}\nendobj\n`;
    return `${String(place).padStart(10, "0")} 00000 n \n`;
  });
  const table = file.length;
  file += `xref\n0 ${objects.length + 1}\n0000000000 65535 f \n${places.join("")}`;
  file += `trailer\n<< /Size ${objects.length + 1} /Root 1 0 R >>\nstartxref\n${table}\n%%EOF\n`;
  return Buffer.from(file, "latin1");
}

const PACKAGE = "http://schemas.openxmlformats.org/package/2006";
const OFFICE = "http://schemas.openxmlformats.org/officeDocument/2006/relationships/officeDocument";
const WORDS = "http://schemas.openxmlformats.org/wordprocessingml/2006/main";

/** A Word document of plain paragraphs. */
function docxOf(paragraphs: string[]): Buffer {
  const text = (one: string) => one.replaceAll("&", "&amp;").replaceAll("<", "&lt;");
  const body = paragraphs.map((one) => `<w:p><w:r><w:t>${text(one)}</w:t></w:r></w:p>`).join("");
  return zipOf({
    "[Content_Types].xml": `<Types xmlns="${PACKAGE}/content-types"><Default Extension="rels" ContentType="application/vnd.openxmlformats-package.relationships+xml"/><Override PartName="/word/document.xml" ContentType="application/vnd.openxmlformats-officedocument.wordprocessingml.document.main+xml"/></Types>`,
    "_rels/.rels": `<Relationships xmlns="${PACKAGE}/relationships"><Relationship Id="r1" Type="${OFFICE}" Target="word/document.xml"/></Relationships>`,
    "word/document.xml": `<w:document xmlns:w="${WORDS}"><w:body>${body}</w:body></w:document>`,
  });
}

/** A ZIP archive whose files are stored as they are. */
function zipOf(files: Record<string, string>): Buffer {
  const parts: Buffer[] = [];
  const directory: Buffer[] = [];
  let place = 0;
  for (const [name, text] of Object.entries(files)) {
    const [path, data] = [Buffer.from(name), Buffer.from(text)];
    const facts = Buffer.alloc(26);
    facts.writeUInt16LE(20, 0);
    facts.writeUInt32LE(crc32(data), 10);
    facts.writeUInt32LE(data.length, 14);
    facts.writeUInt32LE(data.length, 18);
    facts.writeUInt16LE(path.length, 22);
    const [version, end] = [Buffer.from([20, 0]), Buffer.alloc(14)];
    end.writeUInt32LE(place, 10);
    parts.push(Buffer.from("PK\x03\x04"), facts, path, data);
    directory.push(Buffer.from("PK\x01\x02"), version, facts, end, path);
    place += 4 + facts.length + path.length + data.length;
  }
  const ending = Buffer.alloc(22);
  ending.write("PK\x05\x06", "latin1");
  ending.writeUInt16LE(Object.keys(files).length, 8);
  ending.writeUInt16LE(Object.keys(files).length, 10);
  ending.writeUInt32LE(Buffer.concat(directory).length, 12);
  ending.writeUInt32LE(place, 16);
  return Buffer.concat([...parts, ...directory, ending]);
}
