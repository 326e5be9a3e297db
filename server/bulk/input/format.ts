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
export function detectFormat({ name, beginning }: Source): InputFormat {
  const [first, second] = beginning;
  if ((first === 0xff && second === 0xfe) || (first === 0xfe && second === 0xff)) {
    throw new InputError(`${name} is in UTF-16; save it as UTF-8.`);
  }
  const ending = /\.(csv|ndjson|jsonl)(\.gz)?$/i.exec(name)?.[1]?.toLowerCase();
  if (ending !== undefined) return ending === 'csv' ? 'csv' : 'ndjson';
  const text = Buffer.from(withoutByteOrderMark(beginning)).toString('latin1').trimStart();
  if (text.startsWith('[')) return 'json';
  return text.startsWith('{') || text === '' ? 'ndjson' : 'csv';
}

export function withoutByteOrderMark(beginning: Uint8Array): Uint8Array {
  return BYTE_ORDER_MARK.every((byte, i) => beginning[i] === byte) ? beginning.subarray(3) : beginning;
}
