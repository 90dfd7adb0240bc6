/**
 * The value of a Content-Disposition header that has a browser save an answer (RFC 6266). Whatever the name holds, it
 * ends neither the name nor the header.
 */
export function attachment(name: string): string {
  const plain = name.normalize("NFKD").replace(/[^\w.-]+/g, "_");
  const disposition = `attachment; filename="${plain}"`;
  if (plain === name) return disposition;
  const encoded = encodeURIComponent(name.toWellFormed()).replace(
    /['()*]/g,
    (character) => `%${character.charCodeAt(0).toString(16).toUpperCase()}`,
  );
  return `${disposition}; filename*=UTF-8''${encoded}`;
}
