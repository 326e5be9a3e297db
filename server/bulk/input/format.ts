import { InputError } from './input-error.ts';
import type { Source } from './source.ts';

export const INPUT_FORMATS = ['ndjson', 'json', 'csv'] as const;
export type InputFormat = (typeof INPUT_FORMATS)[number];

const BYTE_ORDER_MARK = [0xef, 0xbb, 0xbf];

/**
 * What a file holds, by the ending of its name where that says it, else by its first character: `[` begins a JSON
 * array, `{` NDJSON, anything else the header of a CSV file.
 * @throws {InputError} for UTF-16, in which spreadsheets save "Unicode text".
 */
export function detectFormat({ name, beginning }: Pick<Source, 'name' | 'beginning'>): InputFormat {
  const [one, other] = beginning;
  if ((one === 0xff && other === 0xfe) || (one === 0xfe && other === 0xff)) {
    throw new InputError(`${name} is in UTF-16; save it as UTF-8.`);
  }
  const ending = /\.(csv|ndjson|jsonl)(\.gz)?$/i.exec(name)?.[1]?.toLowerCase();
  if (ending !== undefined) return ending === 'csv' ? 'csv' : 'ndjson';
  const first = firstCharacter(beginning);
  if (first === '[') return 'json';
  return first === '{' || first === '' ? 'ndjson' : 'csv';
}

/** The first character that is not a space, if it is of ASCII; none where there is only space. */
export function firstCharacter(beginning: Uint8Array): string {
  return Buffer.from(withoutByteOrderMark(beginning)).toString('latin1').trimStart().slice(0, 1);
}

export function withoutByteOrderMark(beginning: Uint8Array): Uint8Array {
  return BYTE_ORDER_MARK.every((byte, i) => beginning[i] === byte) ? beginning.subarray(3) : beginning;
}
