const MARKUP = /[<>&\u2028\u2029]/g;

/** JSON that can stand in a <script>: nothing in it can end the element or begin another. */
export function jsonForScript(data: unknown): string {
  return JSON.stringify(data).replace(
    MARKUP,
    (character) => `\\u${character.charCodeAt(0).toString(16).padStart(4, "0")}`,
  );
}
