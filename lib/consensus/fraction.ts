/**
 * Exact fractions. Every decision of the rule compares two of these; none is made in floating point.
 * `den` is positive; the terms need not be the lowest.
 */
export type Fraction = { readonly num: bigint; readonly den: bigint };

/**
 * A fraction as plain JSON. `exact` is written in lowest terms: "13/16", or an integer where the
 * denominator is one ("0", "1"). `value` is the same in floating point, for drawing.
 */
export type Exact = { readonly exact: string; readonly value: number };

/** a ≥ b */
export function atLeast(a: Fraction, b: Fraction): boolean {
  return a.num * b.den >= b.num * a.den;
}

/** a > b */
export function moreThan(a: Fraction, b: Fraction): boolean {
  return !atLeast(b, a);
}

/** The fraction (not negative) as text and as a number. */
export function toExact({ num, den }: Fraction): Exact {
  const divisor = gcd(num, den);
  const lowest = { num: num / divisor, den: den / divisor };
  const exact = lowest.den === 1n ? `${lowest.num}` : `${lowest.num}/${lowest.den}`;
  return { exact, value: toNumber(lowest) };
}

/** The fraction as a number; divided first, to 128 binary places, as either term may exceed any double. */
export function toNumber({ num, den }: Fraction): number {
  return Number((num << 128n) / den) / 2 ** 128;
}

/** The least common multiple of two positive integers. */
export function lcm(a: bigint, b: bigint): bigint {
  return (a / gcd(a, b)) * b;
}

/** Euclid's algorithm: the greatest common divisor; gcd(0, n) is n. */
function gcd(a: bigint, b: bigint): bigint {
  return b === 0n ? a : gcd(b, a % b);
}
