/** A line of a list of keys: the keys as they are drawn, and what they do. */
export function KeyLine({ keys, does, className }: { keys: string[]; does: string; className: string }) {
  return (
    <div className={className}>
      <dt className="flex gap-1">
        {keys.map((key) => (
          <kbd key={key} className="min-w-6 border border-edge px-1 text-center font-sans text-ink">
            {key}
          </kbd>
        ))}
      </dt>
      <dd>{does}</dd>
    </div>
  );
}
