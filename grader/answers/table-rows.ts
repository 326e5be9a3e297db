/** An entry of a table that was typed without brackets, and where in the text it starts. */
export interface TypedEntry {
  readonly text: string;
  readonly start: number;
}

/**
 * The entries of a table that was typed a row a line (or up to a semicolon), each row in brackets or in none; entries stand
 * between commas, tabs or bars, else between spaces. Undefined for a text in another form.
 */
export function typedRows(text: string): readonly (readonly TypedEntry[])[] | undefined {
  const lines = [...text.matchAll(/[^\n;]+/g)].filter(([line]) => line.trim() !== '');
  const rows = lines.map((line) => typedRow(line[0], line.index));
  return rows.length > 0 && rows.every((row) => row !== undefined) ? rows : undefined;
}

const ROW = /^(\s*[[(]?)([^()[\]{}\\]+)([\])]?\s*,?\s*)$/;

function typedRow(line: string, start: number): readonly TypedEntry[] | undefined {
  const [, before, inside, behind] = ROW.exec(line) ?? [];
  if (before === undefined || inside === undefined) return undefined;
  if (BRACKETS[before.trim()] !== behind!.replace(',', '').trim()) return undefined;
  const entry = /[,\t|]/.test(inside) ? /[^,\t|]+/g : /\S+/g;
  return [...inside.matchAll(entry)].map(({ 0: text, index }) => ({
    text,
    start: start + before.length + index,
  }));
}

const BRACKETS: Readonly<Record<string, string>> = { '': '', '(': ')', '[': ']' };
