import type { Expression } from './expression.ts';
import { LIMITS } from './limits.ts';
import type { Operator } from './operators.ts';
import type { ProblemCode } from './problem.ts';
import { refuse, type Details } from './refusal.ts';
import { isScalar } from './shape.ts';
import { Kind, startsFactor, type Gap, type Tokens } from './tokens.ts';
import type { Vocabulary } from './vocabulary.ts';

/** The rules of the grammar that its files need of each other. */
export interface Grammar {
  /** A whole sum, up to a bracket, a comma or the end. */
  readonly expression: (cursor: Cursor) => Expression;
  /** The rest of a sum whose first operand has been read. */
  readonly expressionFrom: (cursor: Cursor, operand: Expression, start: number) => Expression;
  /** An operand with its exponent, primes and factorials. */
  readonly factor: (cursor: Cursor) => Expression;
  /** A number, a name, a bracket, an applied function. */
  readonly operand: (cursor: Cursor) => Expression;
}

/** A place in the text at which it can be read in two ways. */
export interface Site {
  readonly start: number;
  readonly end: number;
}

/** Where the reader stands in the tokens, and what it has built and seen so far. */
export class Cursor {
  readonly tokens: Tokens;
  readonly vocabulary: Vocabulary;
  readonly grammar: Grammar;
  /** In the loose reading juxtaposition binds tighter than a division or an exponent before it. */
  readonly loose: boolean;
  index = 0;
  depth = 0;
  nodes = 0;
  /** Bars `|` that are open in the innermost bracket. */
  openBars = 0;
  division: Site | undefined = undefined;
  exponent: Site | undefined = undefined;
  #judged: Expression | undefined = undefined;
  #judgedScalar = true;

  constructor(tokens: Tokens, vocabulary: Vocabulary, grammar: Grammar, loose: boolean) {
    this.tokens = tokens;
    this.vocabulary = vocabulary;
    this.grammar = grammar;
    this.loose = loose;
  }

  get kind(): Kind {
    return this.tokens.kinds[this.index]!;
  }

  kindAt(ahead: number): Kind {
    return this.tokens.kinds[this.index + ahead] ?? Kind.end;
  }

  get value(): string {
    return this.tokens.values[this.index]!;
  }

  get gap(): Gap {
    return this.tokens.gaps[this.index]!;
  }

  /** Where the next token starts in the text. */
  get start(): number {
    return this.tokens.starts[this.index]!;
  }

  /** Where the next token ends in the text. */
  get end(): number {
    return this.tokens.ends[this.index]!;
  }

  /** Where the last token that was read ends in the text. */
  get lastEnd(): number {
    return this.index === 0 ? 0 : this.tokens.ends[this.index - 1]!;
  }

  get lastKind(): Kind {
    return this.index === 0 ? Kind.end : this.tokens.kinds[this.index - 1]!;
  }

  /** Goes past the next token if it is of that kind. */
  take(kind: Kind): boolean {
    if (this.kind !== kind) return false;
    this.index += 1;
    return true;
  }

  /** Whether a factor follows that is multiplied without a sign. */
  get juxtaposed(): boolean {
    const { kind } = this;
    return startsFactor(kind) || (kind === Kind.bar && this.openBars === 0);
  }

  /** One more bracket, exponent, sign or call inside the others. */
  enter(): void {
    this.depth += 1;
    if (this.depth > LIMITS.depth) this.refuseHere('too-deep', { data: { limit: LIMITS.depth } });
  }

  leave(): void {
    this.depth -= 1;
  }

  count<Node extends Expression>(node: Node): Node {
    this.nodes += 1;
    if (this.nodes > LIMITS.nodes) this.refuseHere('too-many-nodes', { data: { limit: LIMITS.nodes } });
    return node;
  }

  /** An application of what was read from `start` to here. */
  apply(operator: Operator, operands: readonly Expression[], start: number): Expression {
    return this.count({ kind: 'apply', operator, operands, start, end: this.lastEnd });
  }

  /** Refuses the next token. */
  refuseHere(code: ProblemCode, details?: Details): never {
    return refuse(code, this.start, this.end, details);
  }

  /** Refuses the next token, or the end of the text, where something else is expected. */
  refuseUnexpected(expected: string, details: Details = {}): never {
    const code = this.kind === Kind.end ? 'unexpected-end' : 'unexpected-token';
    return this.refuseHere(code, { expected, ...details });
  }

  /** Whether a value is a scalar whatever the exercise is: only then `·` and `'` cannot be meant for matrices. */
  isScalar(expression: Expression): boolean {
    const scalar = this.#judge(expression);
    if (expression.kind === 'apply') [this.#judged, this.#judgedScalar] = [expression, scalar];
    return scalar;
  }

  /** A chain such as `a·b·c` asks again about what it has been told, which the last judgement answers. */
  #judge(expression: Expression): boolean {
    switch (expression.kind) {
      case 'symbol': {
        const entry = this.vocabulary.symbols.get(expression.name);
        return entry === undefined || isScalar(entry.shape);
      }
      case 'matrix':
        return false;
      case 'apply':
        if (expression === this.#judged) return this.#judgedScalar;
        return expression.operator !== 'dot' && expression.operands.every((operand) => this.#judge(operand));
      case 'call':
        return expression.operands.every((operand) => this.#judge(operand));
      default:
        return true;
    }
  }
}
