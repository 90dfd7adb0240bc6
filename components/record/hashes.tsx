import type { RecordEntry } from "@/lib/record/model";

/** An entry's hashes: the first digits, and all of them on demand. */
export function Hashes({ entry: { prev, commitment, hash, nonce } }: { entry: RecordEntry }) {
  const rows: [string, string | null][] = [
    ["hash", hash],
    ["commitment", commitment],
    ["prev", prev || "empty: the first entry"],
    ["nonce", nonce],
  ];
  return (
    <details className="text-sm text-muted">
      <summary className="w-fit py-1">
        Hash <code>{hash.slice(0, 12)}…</code>
      </summary>
      <dl className="grid gap-x-4 gap-y-1 pt-1 sm:grid-cols-[auto_minmax(0,1fr)]">
        {rows.map(
          ([name, value]) =>
            value && (
              <div key={name} className="sm:col-span-2 sm:grid sm:grid-cols-subgrid">
                <dt>{name}</dt>
                <dd>
                  <code className="wrap-anywhere">{value}</code>
                </dd>
              </div>
            ),
        )}
      </dl>
    </details>
  );
}
