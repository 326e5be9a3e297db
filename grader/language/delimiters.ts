const PAIRS: readonly (readonly [open: string, close: string])[] = [
  ['$$', '$$'],
  ['$', '$'],
  ['\\(', '\\)'],
  ['\\[', '\\]'],
];

/** Where a text begins and ends without the spaces and the `$…$`, `\(…\)` or `\[…\]` around it. */
export function insideDelimiters(text: string): readonly [from: number, end: number] {
  const end = text.trimEnd().length;
  const from = Math.min(text.length - text.trimStart().length, end);
  const first = text.charAt(from);
  if (first !== '$' && first !== '\\') return [from, end];
  const pair = PAIRS.find(([open, close]) => isBetween(text, from, end, open, close));
  return pair ? [from + pair[0].length, end - pair[1].length] : [from, end];
}

function isBetween(text: string, from: number, end: number, open: string, close: string): boolean {
  return (
    text.startsWith(open, from) &&
    text.startsWith(close, end - close.length) &&
    end - from > open.length + close.length
  );
}
