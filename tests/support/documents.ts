import { constants, crc32, deflateRawSync, deflateSync } from "node:zlib";

/** A stretch of zeros so long, packed: a few thousandths of it, made without making it. */
export function packedZeros(megabytes: number): Buffer {
  const block = deflateRawSync(Buffer.alloc(1_048_576), { finishFlush: constants.Z_FULL_FLUSH });
  return Buffer.concat([...Array<Buffer>(megabytes).fill(block), Buffer.from([3, 0])]);
}

/** An entry of a zip: its text, or bytes that are packed already and said to be so long. */
type Entry = string | { packed: Buffer; length: number };

/** A zip file with these entries. */
function zip(entries: Record<string, Entry>): Buffer {
  const files: Buffer[] = [];
  const directory: Buffer[] = [];
  let offset = 0;
  for (const [name, entry] of Object.entries(entries)) {
    const raw = typeof entry === "string" ? Buffer.from(entry) : null;
    const packed = typeof entry === "string" ? deflateRawSync(Buffer.from(entry)) : entry.packed;
    const length = typeof entry === "string" ? Buffer.byteLength(entry) : entry.length;
    const facts = Buffer.alloc(26);
    facts.writeUInt16LE(20, 0);
    facts.writeUInt16LE(8, 4);
    facts.writeUInt32LE(raw ? crc32(raw) : 0, 10);
    facts.writeUInt32LE(packed.length, 14);
    facts.writeUInt32LE(length, 18);
    facts.writeUInt16LE(name.length, 22);
    const file = Buffer.concat([Buffer.from("PK\x03\x04"), facts, Buffer.from(name), packed]);
    const place = Buffer.alloc(14);
    place.writeUInt32LE(offset, 10);
    directory.push(Buffer.concat([Buffer.from("PK\x01\x02\x14\x00"), facts, place, Buffer.from(name)]));
    files.push(file);
    offset += file.length;
  }
  const end = Buffer.alloc(22);
  end.write("PK\x05\x06", "latin1");
  end.writeUInt16LE(files.length, 8);
  end.writeUInt16LE(files.length, 10);
  end.writeUInt32LE(Buffer.concat(directory).length, 12);
  end.writeUInt32LE(offset, 16);
  return Buffer.concat([...files, ...directory, end]);
}

const WORD = 'xmlns:w="http://schemas.openxmlformats.org/wordprocessingml/2006/main"';
const RELATIONS = "http://schemas.openxmlformats.org";

/** A Word document whose main part is this entry. */
export function docxOf(document: Entry): Buffer {
  return zip({
    "[Content_Types].xml": `<Types xmlns="${RELATIONS}/package/2006/content-types"><Default Extension="xml" ContentType="application/xml"/></Types>`,
    "_rels/.rels": `<Relationships xmlns="${RELATIONS}/package/2006/relationships"><Relationship Id="r1" Type="${RELATIONS}/officeDocument/2006/relationships/officeDocument" Target="word/document.xml"/></Relationships>`,
    "word/document.xml": document,
  });
}

/** A Word document with these paragraphs. */
export function docx(paragraphs: string[]): Buffer {
  const body = paragraphs
    .map((one) => `<w:p><w:r><w:t xml:space="preserve">${one}</w:t></w:r></w:p>`)
    .join("");
  return docxOf(`<?xml version="1.0"?><w:document ${WORD}><w:body>${body}</w:body></w:document>`);
}

/** A PDF of one page that shows these lines, each so far below the one before. */
export function pdf(lines: { text: string; below: number }[], title?: string): Buffer {
  let y = 800;
  const shown = lines.map(({ text, below }) => {
    y -= below;
    return `BT /F1 10 Tf 50 ${y} Td (${text.replace(/[()\\]/g, "\\$&")}) Tj ET`;
  });
  return pdfOf(deflateSync(shown.join("\n")), title);
}

/** A PDF of one page whose content is this, packed. */
export function pdfOf(content: Buffer, title?: string): Buffer {
  const objects = [
    "<</Type/Catalog/Pages 2 0 R>>",
    "<</Type/Pages/Kids[3 0 R]/Count 1>>",
    "<</Type/Page/Parent 2 0 R/MediaBox[0 0 600 840]/Contents 4 0 R/Resources<</Font<</F1 5 0 R>>>>>>",
    Buffer.concat([
      Buffer.from(`<</Length ${content.length}/Filter/FlateDecode>>stream\n`),
      content,
      Buffer.from("\nendstream"),
    ]),
    "<</Type/Font/Subtype/Type1/BaseFont/Helvetica>>",
    `<<${title ? `/Title(${title})` : ""}>>`,
  ];
  const parts = [Buffer.from("%PDF-1.4\n")];
  const places: number[] = [];
  for (const [index, object] of objects.entries()) {
    places.push(Buffer.concat(parts).length);
    parts.push(Buffer.from(`${index + 1} 0 obj`), Buffer.from(object), Buffer.from("endobj\n"));
  }
  const table = places.map((place) => `${String(place).padStart(10, "0")} 00000 n \n`).join("");
  const start = Buffer.concat(parts).length;
  const end = `xref\n0 7\n0000000000 65535 f \n${table}trailer<</Size 7/Root 1 0 R/Info 6 0 R>>\nstartxref\n${start}\n%%EOF`;
  return Buffer.concat([...parts, Buffer.from(end)]);
}
