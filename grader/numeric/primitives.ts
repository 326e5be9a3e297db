/** The functions of one argument that every arithmetic knows; all others are combinations: see graph/rules.ts. */
export const UNARY_PRIMITIVES = [
  'exp',
  'ln',
  'sqrt',
  'cbrt',
  'sin',
  'cos',
  'tan',
  'asin',
  'acos',
  'atan',
  'sinh',
  'cosh',
  'tanh',
  'asinh',
  'acosh',
  'atanh',
  'sigmoid',
  'abs',
  'sign',
  'step',
  'floor',
  'factorial',
] as const;

export type UnaryPrimitive = (typeof UNARY_PRIMITIVES)[number];
