const STYLES: Record<number, Intl.DateTimeFormatOptions> = {
  4: { year: "numeric" },
  7: { year: "numeric", month: "long" },
  10: { year: "numeric", month: "long", day: "numeric" },
};

/**
 * The date in words, in UTC, as exactly as it is given.
 * @param iso "2025", "2025-04", "2025-04-03" or a full ISO 8601 instant in UTC
 * @param withTime whether an instant's hour is said too
 */
export function humanDate(iso: string, withTime = false): string {
  const style = STYLES[iso.length] ?? STYLES[10];
  const date = new Date(iso).toLocaleDateString("en-GB", { ...style, timeZone: "UTC" });
  return withTime && iso.length > 10 ? `${date}, ${iso.slice(11, 16)} UTC` : date;
}

/** A date, for people and machines. The same text on server and in browser: locale and time zone are fixed. */
export function Time({ iso, withTime = false }: { iso: string; withTime?: boolean }) {
  return (
    <time dateTime={iso} className="whitespace-nowrap">
      {humanDate(iso, withTime)}
    </time>
  );
}
