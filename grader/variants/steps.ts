/** A decimal as a whole number of its last places: −2.5 is −25 with 1 place. */
interface Scaled {
  readonly digits: bigint;
  readonly places: number;
}

/**
 * The numbers `from`, `from + step`, … up to `to`, by whole-number arithmetic on their decimals, so that 0.1 + 0.2 is 0.3; at most
 * `most` of them.
 */
export function stepsBetween(from: number, to: number, step: number, most: number): readonly number[] {
  const scaled = [from, to, step].map(scaledOf);
  const places = Math.max(...scaled.map((one) => one.places));
  const [first, last, width] = scaled.map((one) => one.digits * 10n ** BigInt(places - one.places));
  const count = last! < first! ? 0n : (last! - first!) / width! + 1n;
  const length = Number(count < BigInt(most) ? count : BigInt(most));
  return Array.from({ length }, (_, i) => decimalOf(first! + BigInt(i) * width!, places));
}

function scaledOf(value: number): Scaled {
  const [mantissa, exponent = '0'] = String(value).split('e') as [string, string?];
  const [whole, decimals = ''] = mantissa.split('.') as [string, string?];
  const places = decimals.length - Number(exponent);
  const digits = BigInt(whole + decimals);
  return places < 0 ? { digits: digits * 10n ** BigInt(-places), places: 0 } : { digits, places };
}

/** The double that the decimal is written as. */
function decimalOf(digits: bigint, places: number): number {
  return Number(`${digits}e-${places}`);
}
