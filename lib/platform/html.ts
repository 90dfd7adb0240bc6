/** Text as HTML shows it, wherever it is put: between tags or in an attribute. */
export function escapeHtml(text: string): string {
  return text.replace(/[&<>"']/g, (character) => `&#${character.charCodeAt(0)};`);
}

/** A mail as HTML. @param body paragraphs, already escaped */
export function mailHtml(body: string): string {
  return `<!doctype html><html lang="en"><body style="font: 16px/1.5 Georgia, serif; max-width: 34em">
${body}
</body></html>\n`;
}
