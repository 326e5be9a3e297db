import { isMap, isPair, isScalar, LineCounter, parseDocument, type Document, type Node } from 'yaml';
import type { Path } from '../../grader/index.ts';

/** A complaint about a file, at its place: lines and columns count from 1. */
export interface LocatedComplaint {
  readonly file: string;
  readonly line: number;
  readonly column: number;
  readonly message: string;
}

/** `file:line:column: message`, which editors and terminals turn into a link. */
export function printComplaint({ file, line, column, message }: LocatedComplaint): string {
  return `${file}:${line}:${column}: ${message}`;
}

/** The data of a YAML file, and where in the file each piece of it stands. */
export interface Source {
  readonly data: unknown;
  /** Where the value at a path stands, or its key; where it is missing, the innermost place that is there. */
  place(path: Path, of?: 'value' | 'key'): { readonly line: number; readonly column: number };
}

/** No exercise needs more characters than this. */
const LONGEST = 200_000;

/** So many repetitions by alias are allowed: enough for a shared matrix, too few for a bomb. */
const MOST_ALIASES = 50;

/** Reads a YAML 1.2 file; complaints where it is not YAML, repeats a key, or is too large. */
export function readSource(file: string, text: string): Source | readonly LocatedComplaint[] {
  if (text.length > LONGEST)
    return [{ file, line: 1, column: 1, message: `longer than ${LONGEST} characters` }];
  const lines = new LineCounter();
  const document = parseDocument(text, { lineCounter: lines, prettyErrors: false });
  const at = (offset: number) => ({ line: lines.linePos(offset).line, column: lines.linePos(offset).col });
  if (document.errors.length > 0) {
    return document.errors.map(({ pos, message }) => ({
      file,
      ...at(pos[0]),
      message: message.toLowerCase(),
    }));
  }
  try {
    const data: unknown = document.toJS({ maxAliasCount: MOST_ALIASES });
    return { data, place: (path, of) => at(offsetOf(document, path, of)) };
  } catch (error) {
    return [{ file, line: 1, column: 1, message: String(error instanceof Error ? error.message : error) }];
  }
}

function offsetOf(document: Document, path: Path, of: 'value' | 'key' = 'value'): number {
  for (let length = path.length; length >= 0; length -= 1) {
    const offset = startOf(document, path.slice(0, length), length === path.length ? of : 'key');
    if (offset !== undefined) return offset;
  }
  return 0;
}

/** The start of a value that is text or a number; of anything larger, and where asked for, that of its key. */
function startOf(document: Document, path: Path, of: 'value' | 'key'): number | undefined {
  const node = document.getIn(path, true) as Node | undefined;
  if (!node?.range) return undefined;
  if (of === 'value' && isScalar(node)) return node.range[0];
  return keyStart(document, path) ?? node.range[0];
}

function keyStart(document: Document, path: Path): number | undefined {
  const parent = document.getIn(path.slice(0, -1), true);
  if (path.length === 0 || !isMap(parent)) return undefined;
  const pair = parent.items.find(
    (item) => isPair(item) && isScalar(item.key) && item.key.value === path.at(-1),
  );
  return isScalar(pair?.key) ? pair.key.range?.[0] : undefined;
}
