/** The line over everything that shows demonstration data. */
export function DemoBanner({ children }: { children: string }) {
  return (
    <p className="border-b border-rule bg-tint py-1.5 text-sm font-medium">
      <span className="shell block">{children}</span>
    </p>
  );
}
