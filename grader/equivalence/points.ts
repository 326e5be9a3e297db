import { mix } from '../graph/graph.ts';
import { REALS } from './setting.ts';
import type { Domain } from './setting.ts';

/*
 * Where expressions are compared. First come simple points, in order of simplicity, so that the first that refutes is one
 * that a student can check by hand; then scattered points, drawn from a hash of both sides, so that no answer can be
 * aimed at them. Nothing here is random: the same two expressions always meet the same points.
 */

/** Values that are easy to calculate with, simplest first. */
const SIMPLE = [2, 3, 1, -1, 5, -2, 0.5, 0, -3, 4, -0.5, 10, 0.25, 7, -5, 1.5];
/** For whole numbers, small and large. */
const WHOLE = [2, 3, 1, 5, 4, 7, 6, 10, 0, 11, 23, 50, 101, 1000, -1, -2, -3, -7, -50, -1001];

/** How scattered values are spread, in turn: evenly or by magnitude. */
const SPREADS: readonly Spread[] = [
  { scale: 2, magnitude: false },
  { scale: 0.7, magnitude: false },
  { scale: 4, magnitude: false },
  { scale: 0.05, magnitude: false },
  { scale: 1.2, magnitude: false },
  { scale: 12, magnitude: false },
  { scale: 0.4, magnitude: false },
  { scale: 3, magnitude: true },
];

/** From here on the sequence looks further afield: for narrow or distant domains and the far sides of kinks. */
export const WIDE = 64;
const WIDE_SPREADS: readonly Spread[] = [
  ...SPREADS,
  { scale: 60, magnitude: false },
  { scale: 300, magnitude: false },
  { scale: 6, magnitude: true },
  { scale: 12, magnitude: true },
  { scale: 2000, magnitude: false },
  { scale: -4, magnitude: true },
  { scale: 25, magnitude: false },
  { scale: -12, magnitude: true },
];

interface Spread {
  /** The largest size, or its decimal exponent. */
  readonly scale: number;
  readonly magnitude: boolean;
}

/** The points of one comparison: symbol s at point p is at [s * count + p]. */
export interface Points {
  readonly count: number;
  readonly values: Float64Array;
  /** From the list of simple points. */
  readonly simple?: boolean;
}

/** Parts of the simple points: nearly every wrong answer differs at one of the first few. */
const PARTS = { all: [0, SIMPLE.length], few: [0, 3], rest: [3, SIMPLE.length] } as const;
type Part = keyof typeof PARTS;

/** The simple points of so many unrestricted symbols: nearly always asked for, and always the same. */
const OF_REALS: Readonly<Record<Part, readonly Points[]>> = {
  all: listOfReals('all'),
  few: listOfReals('few'),
  rest: listOfReals('rest'),
};

/** The simple points, or a part of them; not to be changed. */
export function simplePoints(domains: readonly Domain[], part: Part = 'all'): Points {
  for (const domain of domains) if (domain !== REALS) return listSimplePoints(domains, part);
  return OF_REALS[part][domains.length] ?? listSimplePoints(domains, part);
}

function listOfReals(part: Part): Points[] {
  return [0, 1, 2, 3, 4, 5, 6].map((symbols) =>
    listSimplePoints(
      Array.from({ length: symbols }, () => REALS),
      part,
    ),
  );
}

function listSimplePoints(domains: readonly Domain[], part: Part): Points {
  const [first, end] = PARTS[part];
  const points = fill(domains, end - first, (s, place, domain) => {
    const p = first + place;
    // Another stride for each point keeps any two symbols from being equal, or opposite, throughout.
    const list = domain.whole ? WHOLE : SIMPLE;
    return into(domain, list[(p + s * (1 + (p % 5))) % list.length]!);
  });
  return { ...points, simple: true };
}

/**
 * `count` points drawn from `seed`, beginning with the `first`-th of the endless sequence. Every other point is positive
 * in all symbols, where roots and logarithms are defined; a third of the points has all symbols of the same size.
 */
export function scatteredPoints(
  domains: readonly Domain[],
  seed: number,
  first: number,
  count: number,
): Points {
  return fill(domains, count, (s, p, domain) => {
    const point = first + p;
    const draw = uniform(mix(seed, mix(point, s)));
    const spreads = point < WIDE ? SPREADS : WIDE_SPREADS;
    const spread = spreads[(point + (point % 3 === 0 ? 0 : s)) % spreads.length]!;
    const size = spread.magnitude ? 10 ** (spread.scale * draw) : spread.scale * draw;
    const negative = point % 2 === 1 && (mix(seed + 1, mix(point, s)) & 1) === 1;
    return into(domain, domain.whole ? WHOLE[Math.floor(draw * WHOLE.length)]! : negative ? -size : size);
  });
}

/** A point that others may be near to. */
interface Centre {
  coordinate(symbol: number): number;
}

/** `count` points near the given ones, in turn: for domains so narrow that few of the others lie in them. */
export function pointsAround(
  domains: readonly Domain[],
  centres: readonly Centre[],
  seed: number,
  count: number,
): Points {
  return fill(domains, count, (s, p, domain) => {
    const centre = centres[p % centres.length]!.coordinate(s);
    if (domain.whole) return centre;
    const reach = 0.2 / 4 ** (p % 4);
    return into(domain, centre + reach * (1 + Math.abs(centre)) * (uniform(mix(seed + 2, mix(p, s))) - 0.5));
  });
}

function fill(
  domains: readonly Domain[],
  count: number,
  at: (symbol: number, point: number, domain: Domain) => number,
): Points {
  const values = new Float64Array(domains.length * count);
  domains.forEach((domain, s) => {
    for (let p = 0; p < count; p++) values[s * count + p] = at(s, p, domain);
  });
  return { count, values };
}

/** Between 0 and 1, ends excluded. */
function uniform(hash: number): number {
  return ((hash >>> 0) + 0.5) / 2 ** 32;
}

/** A real number moved into a declared domain: itself where it lies there. */
function into(domain: Domain, x: number): number {
  if (domain === REALS || (x > domain.above && x < domain.below)) return x;
  const { above, below } = domain;
  if (above > -Infinity && below < Infinity) return between(domain, x);
  const moved = above > -Infinity ? above + Math.abs(x - above) : below - Math.abs(x - below);
  if (moved !== above && moved !== below) return moved;
  return above > -Infinity ? above + 1 : below - 1;
}

/** Any real number to a place in a bounded interval. */
function between({ above, below, whole }: Domain, x: number): number {
  const share = (1 + x / (1 + Math.abs(x))) / 2;
  const inside = above + (below - above) * (share * 0.998 + 0.001);
  return whole ? Math.min(Math.max(Math.round(inside), above + 1), below - 1) : inside;
}

/** One list after the other. */
export function joinPoints(a: Points, b: Points): Points {
  const count = a.count + b.count;
  const symbols = a.values.length / a.count;
  const values = new Float64Array(symbols * count);
  for (let s = 0; s < symbols; s++) {
    values.set(a.values.subarray(s * a.count, (s + 1) * a.count), s * count);
    values.set(b.values.subarray(s * b.count, (s + 1) * b.count), s * count + a.count);
  }
  return { count, values };
}
