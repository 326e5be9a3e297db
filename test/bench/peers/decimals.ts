/** A decimal literal for a library to which 2e-3 is two times Euler's number less 3. */
export function decimalProduct(text: string): string {
  const [mantissa, exponent] = text.split('e');
  return exponent === undefined ? text : `(${mantissa} * 10^(${exponent}))`;
}
