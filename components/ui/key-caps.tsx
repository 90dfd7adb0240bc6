/** Keys of the keyboard as they are drawn in a list of what they do. */
export function KeyCaps({ keys }: { keys: string[] }) {
  return keys.map((key) => (
    <kbd key={key} className="min-w-6 border border-edge px-1 text-center font-sans text-ink">
      {key}
    </kbd>
  ));
}
