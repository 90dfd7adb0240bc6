import type { ReactNode } from "react";

/** A word of a machine's language within a sentence. */
export function Code({ children }: { children: ReactNode }) {
  return <code className="text-[0.85em] wrap-anywhere">{children}</code>;
}

/** Lines to copy. They wrap: nothing has to be scrolled sideways. */
export function Block({ children }: { children: string }) {
  return (
    <pre className="my-3 max-w-[46rem] border-s-4 border-rule bg-tint px-4 py-3 font-mono text-[0.8125rem] leading-relaxed whitespace-pre-wrap wrap-anywhere">
      <code>{children}</code>
    </pre>
  );
}

/** A sentence in which what stands between backticks is code. */
export function Words({ children }: { children: string }) {
  // Every second piece stood between two of them.
  return children
    .split("`")
    .map((piece, index) => (index % 2 === 1 ? <Code key={piece}>{piece}</Code> : piece));
}
