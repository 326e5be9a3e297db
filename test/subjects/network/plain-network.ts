/** A network with all values, vectors as columns. */
export interface PlainNetwork {
  readonly x: readonly number[];
  readonly layers: readonly {
    readonly weights: readonly (readonly number[])[];
    readonly bias: string | readonly number[];
    readonly activation: string;
  }[];
  readonly target: readonly number[];
  readonly loss: string;
}

const FUNCTIONS: Readonly<Record<string, (z: number) => number>> = {
  none: (z) => z,
  sigmoid: (z) => 1 / (1 + Math.exp(-z)),
  tanh: Math.tanh,
  softplus: (z) => Math.log1p(Math.exp(z)),
  sin: Math.sin,
  'z^2': (z) => z * z,
  'z/(1 + z^2)': (z) => z / (1 + z * z),
};

const LOSSES: Readonly<Record<string, (o: number, t: number) => number>> = {
  'squared-error': (o, t) => (o - t) ** 2,
  'half-squared-error': (o, t) => (o - t) ** 2 / 2,
  'cross-entropy': (o, t) => (t === 0 ? 0 : -t * Math.log(o)),
  'binary-cross-entropy': (o, t) => -(t * Math.log(o) + (1 - t) * Math.log(1 - o)),
};

/** The loss of a network by loops over numbers. */
export function plainLoss({ x, layers, target, loss }: PlainNetwork): number {
  let values = x;
  for (const { weights, bias, activation } of layers) {
    const z = weights.map((row, i) => {
      const b = typeof bias === 'string' ? 0 : bias[i]!;
      return row.reduce((total, w, k) => total + w * values[k]!, b);
    });
    const sum = z.reduce((total, entry) => total + Math.exp(entry), 0);
    values =
      activation === 'softmax' ? z.map((entry) => Math.exp(entry) / sum) : z.map(FUNCTIONS[activation]!);
  }
  return values.reduce((total, o, i) => total + LOSSES[loss]!(o, target[i]!), 0);
}
