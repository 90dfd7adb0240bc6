/** The line over everything that shows demonstration data. */
export function DemoBanner({ children }: { children: string }) {
  return (
    <p className="border-b border-rule bg-tint py-2 text-sm">
      <span className="shell block">
        <strong className="font-semibold">Demonstration.</strong> {children}
      </span>
    </p>
  );
}
