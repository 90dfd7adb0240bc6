// Braces have commands: BibTeX counts them even behind a backslash, and one too many would end the field.
const COMMANDS: Record<string, string> = {
  "\\": "\\textbackslash{}",
  "{": "\\textbraceleft{}",
  "}": "\\textbraceright{}",
  "^": "\\textasciicircum{}",
  "~": "\\textasciitilde{}",
};

// What LaTeX joins to another sign: two hyphens are a dash.
const JOINED = /([-'`,<>!?])(?=[-'`,<>])/g;

/** Text on one line as a BibTeX field has it: whatever means something to LaTeX stands for itself. */
export function bibtexText(text: string): string {
  return text
    .replace(/[\\{}^~]/g, (character) => COMMANDS[character] ?? "")
    .replace(/[#$%&_]/g, "\\$&")
    .replace(JOINED, "$1{}");
}
