/** Why a JSON text is not taken. All of these but the first are things that JSON.parse lets through in silence. */
export type JsonRefusalCode =
  | 'malformed-json'
  | 'duplicate-key'
  | 'forbidden-key'
  | 'too-deep'
  | 'unrepresentable-number'
  | 'forbidden-character';

/** Thrown by the scanner: the code, the place in the text (in UTF-16 code units) and the JSON pointer of the value. */
export class JsonRefusal extends Error {
  readonly code: JsonRefusalCode;
  readonly position: number;
  readonly pointer: string;

  constructor(code: JsonRefusalCode, position: number, path: readonly (string | number)[]) {
    super(code);
    this.code = code;
    this.position = position;
    this.pointer = jsonPointer(path);
  }
}

/** A path as a JSON pointer (RFC 6901): `['answers', 'dL/da']` is `/answers/dL~1da`. */
export function jsonPointer(path: readonly PropertyKey[]): string {
  return path.map((key) => `/${String(key).replaceAll('~', '~0').replaceAll('/', '~1')}`).join('');
}
