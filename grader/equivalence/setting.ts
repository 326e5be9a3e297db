import type { Expression } from '../language/expression.ts';
import type { Shape } from '../language/shape.ts';

/** What is known of the symbols of a comparison. */
export interface Setting {
  /** Shapes of the symbols; one that is not listed is a scalar. */
  readonly shapes: ReadonlyMap<string, Shape>;
  /** What a bound symbol stands for: it is replaced before anything is compared. */
  readonly definitions: ReadonlyMap<string, Expression>;
  /** Declared domains; a symbol that is not listed is any real number. */
  readonly domains: ReadonlyMap<string, Domain>;
  /** Unknown functions by name: f and its derivatives are independent of each other. */
  readonly functions: ReadonlySet<string>;
  /** Points count only where these are defined too: the function whose derivative the reference is. */
  readonly alsoDefined: readonly Expression[];
  /** Whether a tuple `(1, 2)` is a column or a row. */
  readonly vectors: 'columns' | 'rows';
  /** Whether a number may hold 0·log(0), which counts as 0. */
  readonly zeroLogs?: boolean;
}

/** The values a symbol may take: an open interval (ends may be infinite), all of it or its whole numbers only. */
export interface Domain {
  readonly above: number;
  readonly below: number;
  readonly whole: boolean;
}

export const REALS: Domain = { above: -Infinity, below: Infinity, whole: false };

/** Scalar symbols over all reals, nothing bound. */
export const PLAIN_SETTING: Setting = {
  shapes: new Map(),
  definitions: new Map(),
  domains: new Map(),
  functions: new Set(),
  alsoDefined: [],
  vectors: 'columns',
};

/** How near a number has to come: to `digits` significant digits of the reference, or, where one is given, within a margin. */
export interface Tolerance {
  readonly digits: number;
  /** The margin: |answer - reference| is at most this, … */
  readonly absolute?: number;
  /** … or at most this times |reference|. Where both are given, either is enough. */
  readonly relative?: number;
  /** True where the tolerance holds for exact forms (`7/4`) too, not for decimals alone. */
  readonly allForms: boolean;
}

/** Whether a margin is given: then digits do not count, and a whole number need not be met exactly. */
export function hasMargin({ absolute, relative }: Pick<Tolerance, 'absolute' | 'relative'>): boolean {
  return absolute !== undefined || relative !== undefined;
}

export const DEFAULT_TOLERANCE: Tolerance = { digits: 3, allForms: false };

/** Decimals in formulas are exact: no number of digits makes a rounded one right. */
export const EXACT: Tolerance = { digits: Infinity, allForms: false };
