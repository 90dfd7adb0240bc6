// The package ships no types; of what it exports, this is what is used.
declare module "sentencex" {
  /** The sentences of a text with the spaces after them; strung together they are the text. */
  export function segment(language: string, text: string): string[];
}
