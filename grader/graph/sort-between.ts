/** More numbers than this are left to the library's sort. */
const FEW = 16;

/** Puts a part of a list in ascending order; nearly always it is short, and a call of the library would take longer. */
export function sortBetween(list: number[], start: number, end: number): void {
  if (end - start > FEW) {
    const sorted = list.slice(start, end).toSorted((a, b) => a - b);
    for (let i = start; i < end; i++) list[i] = sorted[i - start]!;
    return;
  }
  for (let i = start + 1; i < end; i++) {
    const value = list[i]!;
    let to = i;
    for (; to > start && list[to - 1]! > value; to--) list[to] = list[to - 1]!;
    list[to] = value;
  }
}
