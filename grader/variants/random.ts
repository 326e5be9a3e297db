const GOLDEN = 0x9e3779b9;

/**
 * The i-th 32-bit word of the sequence that belongs to a text, the same for ever on every machine: FNV-1a over the text's UTF-16
 * code units gives where the sequence starts, steps of ⌊2³²/φ⌋ lead through it, and MurmurHash3's finaliser mixes each. Only
 * arithmetic modulo 2³².
 */
function wordOf(text: string, i: number): number {
  return mixed((startOf(text) + Math.imul(i, GOLDEN)) >>> 0);
}

/** A whole number from 0 to below `count`, which is at most 2²⁰, so that the product is exact. */
export function indexOf(text: string, i: number, count: number): number {
  return Math.floor((wordOf(text, i) * count) / 2 ** 32);
}

function startOf(text: string): number {
  let hash = 0x811c9dc5;
  for (let i = 0; i < text.length; i++) hash = Math.imul(hash ^ text.charCodeAt(i), 0x01000193);
  return hash >>> 0;
}

function mixed(word: number): number {
  let x = word;
  x = Math.imul(x ^ (x >>> 16), 0x85ebca6b);
  x = Math.imul(x ^ (x >>> 13), 0xc2b2ae35);
  return (x ^ (x >>> 16)) >>> 0;
}
